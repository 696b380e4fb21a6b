import { Halt } from "../halt.ts";
import { diskFull } from "../postgres/init-cluster.ts";
import { notYours } from "./data-folder.ts";

/** Turns what the system refused (a full disk, a folder of somebody else) into a sentence; gives anything else as it is. */
export function explain(thrown: unknown, place: string): unknown {
  if (thrown instanceof Halt || !(thrown instanceof Error)) return thrown;
  const code = "code" in thrown ? thrown.code : undefined;
  const path = "path" in thrown && typeof thrown.path === "string" ? thrown.path : place;
  // 53100 is PostgreSQL's own code for it.
  if (code === "ENOSPC" || code === "EDQUOT" || code === "53100" || /no space left/i.test(thrown.message)) {
    return new Halt(diskFull(path), { cause: thrown });
  }
  if (code === "EACCES" || code === "EPERM") return new Halt(notYours(path), { cause: thrown });
  if (code === "EROFS") return new Halt(`${path} cannot be written: its disk is mounted read-only.`, { cause: thrown });
  return thrown;
}
