import { accessSync, constants, mkdirSync } from "node:fs";
import { Halt } from "../halt.ts";

/** Makes the folder that holds everything which must last, and checks that it can be used. */
export function openDataFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (thrown) {
    throw new Halt(notYours(dataDir), { cause: thrown });
  }
}

/** The sentence for a folder that belongs to somebody else. */
export function notYours(path: string): string {
  return (
    `${path} belongs to somebody else, and this user may not use it. ` +
    "Start as the user who made it, give it to yours (chown -R), or name another folder with DATA_DIR."
  );
}
