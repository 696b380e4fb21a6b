import { execFileSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { root } from "../scripts/up/settings.ts";
import { keptApart } from "./cores.ts";
import type { Options } from "./options.ts";

/** Under which conditions is measured, in lines. */
export function conditions({ seconds, connections, rounds }: Options): string[] {
  const [load = 0] = loadavg();
  const lines = [
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}, Node ${process.version}, commit ${commit()}`,
    `${connections} connections, ${rounds} ${rounds === 1 ? "round" : "rounds"} of ${seconds} s (least…median…most); load before: ${load.toFixed(1)}`,
    keptApart()
      ? "The site, its database, the bare server and nginx share one core; the sender has another."
      : "Nothing is bound to a core: server and sender share them all.",
  ];
  if (load > 1) lines.push("The machine is busy: absolute numbers mean little now, ratios a little more.");
  return lines;
}

/** The commit that is measured; "+ changes" where files differ from it. */
export function commit(): string {
  try {
    return git("rev-parse", "--short", "HEAD") + (git("status", "--porcelain") === "" ? "" : " + changes");
  } catch {
    return "unknown"; // not a checkout, or no git here
  }
}

function git(...args: string[]): string {
  return execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
}
