import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Halt } from "../halt.ts";
import type { Place } from "./place.ts";
import { type RunAs, runAs } from "./run-as.ts";

/** The one database role of an embedded cluster. */
export const clusterUser = "firsthand";

// The built-in provider sorts the same on every machine; the C library's UTF-8 is what pg_trgm and full text ask about letters.
const locales = [["--locale=C.UTF-8"], ["--locale=en_US.UTF-8"], ["--locale=C"]];

/** Whether a cluster has been made in this place. */
export function isInitialised({ cluster }: Place): boolean {
  return existsSync(join(cluster, "PG_VERSION"));
}

/** Makes an empty cluster whose only role logs in with the password; whole or not at all. */
export function initCluster(place: Place, password: string, durable: boolean): void {
  const making = `${place.cluster}.making`;
  let said = "";
  for (const locale of locales) {
    makeEmpty(making, place.way);
    const done = tryInit({ ...place, cluster: making }, password, [...locale, ...(durable ? [] : ["--no-sync"])]);
    if (done.ok) {
      renameSync(making, place.cluster);
      return;
    }
    said = done.said;
    if (!/locale/i.test(said)) break;
  }
  rmSync(making, { recursive: true, force: true });
  throw new Halt(explain(said, place.cluster));
}

function makeEmpty(folder: string, way: RunAs): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  own(folder, way);
}

function own(path: string, { uid, gid }: RunAs): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

function tryInit({ programs, cluster, way }: Place, password: string, extra: string[]): { ok: boolean; said: string } {
  const folder = mkdtempSync(join(tmpdir(), "firsthand-init-"));
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    for (const path of [passwordFile, folder]) own(path, way);
    const settings = [
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--auth=scram-sha-256",
    ];
    const command = [join(programs, "bin", "initdb"), "-D", cluster, "-U", clusterUser, `--pwfile=${passwordFile}`];
    return runAs(way, [...command, ...settings, ...extra]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function explain(said: string, cluster: string): string {
  if (/no space left/i.test(said)) return diskFull(cluster);
  const line = said.split("\n").find((each) => /error|fatal/i.test(each)) ?? said.trim();
  return `PostgreSQL could not make its folder ${cluster}. It says: ${line.trim()}`;
}

/** The sentence for a disk without room. */
export function diskFull(path: string): string {
  return `The disk that holds ${path} is full. Make room (about 1 GB for a first start) and start again; nothing is lost.`;
}
