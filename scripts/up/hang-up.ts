import { closeSync, openSync } from "node:fs";
import type { Site } from "./site.ts";

/**
 * From now on SIGHUP replaces the web processes one by one, where no terminal belongs to this process: then it comes from a
 * service manager. With a terminal it still means that this was closed, and everything stops.
 */
export function rollOnHangUp(site: Site): void {
  if (hasTerminal()) return;
  process.removeAllListeners("SIGHUP");
  process.on("SIGHUP", site.roll);
}

function hasTerminal(): boolean {
  try {
    closeSync(openSync("/dev/tty", "r"));
    return true;
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown) return false;
    throw thrown;
  }
}
