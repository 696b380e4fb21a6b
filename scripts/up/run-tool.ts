import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Halt } from "../halt.ts";
import { diskFull } from "../postgres/init-cluster.ts";
import { endWithUs } from "./end-with-us.ts";
import { root } from "./settings.ts";

export type Tool = {
  name: string;
  args: string[];
  env?: Record<string, string>;
  signal?: AbortSignal;
  /** Hears each line as it is printed. */
  say?: (line: string) => void;
};

/** Runs one of the project's own programs to its end and gives what it printed; a failure shows that and ends with a sentence. */
export async function runTool({ name, args, env = {}, signal, say = () => undefined }: Tool): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(signal ? { signal } : {}),
  });
  endWithUs(child);
  let output = "";
  createInterface(child.stdout).on("line", say);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code === 0) return output;
  throw new Halt(failure(name, output));
}

function failure(name: string, output: string): string {
  if (/ENOSPC|no space left/i.test(output)) return diskFull(root);
  return `${output.trimEnd().split("\n").slice(-60).join("\n")}\n\n${name} failed; its last words stand above. Mend that and start again.`;
}
