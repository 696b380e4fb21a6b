import { spawn } from "node:child_process";
import { join } from "node:path";
import { endWithUs } from "../up/end-with-us.ts";
import { root } from "../up/settings.ts";

/** Runs one of the project's tools with its output passed through; gives its exit code. */
export async function run(tool: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, [join(root, "node_modules", tool), ...args], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  endWithUs(child);
  return await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
