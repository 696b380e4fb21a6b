import { createHash } from "node:crypto";
import { cpSync, existsSync, lchownSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { User } from "./run-as.ts";

/** A place that every user of the machine can enter; used only by root without user namespaces. */
export const publicPlace = "/var/lib/firsthand";

/** Copies PostgreSQL's programs to where every user can run them, once. */
export function copyPrograms(programs: string): string {
  const target = join(publicPlace, `programs-${createHash("sha256").update(programs).digest("hex").slice(0, 12)}`);
  if (existsSync(target)) return target;
  mkdirSync(publicPlace, { recursive: true, mode: 0o755 });
  const half = `${target}.${process.pid}`;
  cpSync(programs, half, { recursive: true, verbatimSymlinks: true });
  renameSync(half, target);
  return target;
}

/** Makes a user the owner of a folder and of everything in it. */
export function giveTo(user: User, folder: string): void {
  lchownSync(folder, user.uid, user.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    lchownSync(join(entry.parentPath, entry.name), user.uid, user.gid);
  }
}
