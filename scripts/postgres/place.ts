import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from "node:fs";
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
  if (owner.uid !== 0) {
    const user = { name: userName(owner.uid), uid: owner.uid, gid: owner.gid };
    return placeFor(
      user,
      programs,
      wanted,
      `The database belongs to the user ${user.name}, so PostgreSQL runs as that user`,
    );
  }
  const way = inUserNamespace();
  if (canReach(way, program(programs), cluster)) return { programs, cluster, way };
  const user = serviceUser(dirname(wanted));
  const why = `PostgreSQL refuses to run as root, and user namespaces are off here: it runs as the user ${user.name}`;
  return placeFor(user, programs, wanted, why);
}

function placeFor(user: User, programs: string, wanted: string, why: string): Place {
  const way = asUser(user);
  const cluster = movedTo(wanted) ?? wanted;
  letThrough(dirname(cluster));
  giveTo(user, cluster);
  if (canReach(way, program(programs), cluster)) return { programs, cluster, way, said: `${why}.` };
  const copied = canReach(way, program(programs), "/tmp") ? programs : copyPrograms(programs);
  if (canReach(way, program(copied), cluster)) return { programs: copied, cluster, way, said: `${why}.` };
  const elsewhere = join(publicPlace, createHash("sha256").update(wanted).digest("hex").slice(0, 12));
  mkdirSync(elsewhere, { recursive: true, mode: 0o700 });
  giveTo(user, elsewhere);
  if (!canReach(way, program(copied), elsewhere)) throw new Halt(nowhere(user.name));
  writeFileSync(`${wanted}-moved`, elsewhere);
  rmdirSync(cluster);
  const said = `${why}, who cannot enter this folder. The database is kept in ${elsewhere}.`;
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
