import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Halt } from "../halt.ts";
import { binariesFolder } from "./binaries.ts";
import { copyPrograms, giveTo, publicPlace } from "./public-place.ts";
import { asUser, canReach, inUserNamespace, isRoot, ordinaryUsers, type RunAs, type User } from "./run-as.ts";

/** Where a cluster lies, which programs run it, and as whom; `said` tells of what a visitor would not expect. */
export type Place = { programs: string; cluster: string; way: RunAs; said?: string };

/**
 * Chooses how a cluster is run. An ordinary user runs it as they are. Root runs it in a user namespace, so that it works in a
 * folder that only root can enter; where such namespaces are off, another user runs it, if need be in a place open to all.
 */
export function choosePlace(wanted: string): Place {
  const programs = binariesFolder();
  const cluster = movedTo(wanted) ?? wanted;
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (!isRoot()) return { programs, cluster, way: { prefix: [] } };
  const owner = statSync(cluster);
  if (owner.uid !== 0) return placeFor({ name: userName(owner.uid), uid: owner.uid, gid: owner.gid }, programs, wanted);
  const way = inUserNamespace();
  if (canReach(way, program(programs), cluster)) return { programs, cluster, way };
  return placeFor(serviceUser(dirname(wanted)), programs, wanted);
}

function placeFor(user: User, programs: string, wanted: string): Place {
  const way = asUser(user);
  const who = `PostgreSQL refuses to run as root and user namespaces cannot be used here, so it runs as the user ${user.name}`;
  const cluster = movedTo(wanted) ?? wanted;
  letThrough(dirname(cluster));
  giveTo(user, cluster);
  if (canReach(way, program(programs), cluster)) return { programs, cluster, way, said: `${who}.` };
  const copied = canReach(way, program(programs), "/tmp") ? programs : copyPrograms(programs);
  if (canReach(way, program(copied), cluster)) return { programs: copied, cluster, way, said: `${who}.` };
  const elsewhere = join(publicPlace, createHash("sha256").update(wanted).digest("hex").slice(0, 12));
  mkdirSync(elsewhere, { recursive: true, mode: 0o700 });
  giveTo(user, elsewhere);
  if (!canReach(way, program(copied), elsewhere)) throw new Halt(nowhere(user.name));
  writeFileSync(`${wanted}-moved`, elsewhere);
  const said = `${who}, who cannot enter this folder: the database is kept in ${elsewhere}.`;
  return { programs: copied, cluster: elsewhere, way, said };
}

/** Where a cluster was put that its user could not have had in the wanted place. */
export function movedTo(wanted: string): string | undefined {
  return existsSync(`${wanted}-moved`) ? readFileSync(`${wanted}-moved`, "utf8").trim() : undefined;
}

function serviceUser(folder: string): User {
  const { uid } = statSync(folder);
  const users = ordinaryUsers();
  const byName = (wanted: string) => users.find(({ name }) => name === wanted);
  const unknown = { name: "number 65534", uid: 65534, gid: 65534 };
  return users.find((user) => user.uid === uid) ?? byName("postgres") ?? byName("nobody") ?? unknown;
}

function userName(uid: number): string {
  return ordinaryUsers().find((user) => user.uid === uid)?.name ?? `number ${uid}`;
}

function letThrough(folder: string): void {
  chmodSync(folder, (statSync(folder).mode & 0o7777) | 0o011);
}

function program(programs: string): string {
  return join(programs, "bin", "postgres");
}

function nowhere(name: string): string {
  return (
    `PostgreSQL refuses to run as root, user namespaces are off here, and the user ${name} can use neither this folder ` +
    `nor ${publicPlace}. Start as an ordinary user, or set DATABASE_URL.`
  );
}
