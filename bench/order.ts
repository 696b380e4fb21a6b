import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { onSendingCore } from "./cores.ts";

/** Has a program of this folder, in a process of its own on the sending core, do this, and gives what came of it. */
export async function order<Result>(program: string, work: object): Promise<Result> {
  const child = startSending(program);
  const failed = new Promise<never>((_, reject) => {
    child.once("exit", (code) => reject(new Error(`The sender ended with ${code}.`)));
  });
  child.send(work);
  const [result] = (await Promise.race([once(child, "message"), failed])) as [Result];
  failed.catch(() => undefined); // its end is what we want now
  await endChild(child);
  return result;
}

/** Starts a program of this folder on the sending core; it is spoken to by messages. */
export function startSending(program: string, args: readonly string[] = []): ChildProcess {
  const [execPath = process.execPath, ...execArgv] = onSendingCore([process.execPath]);
  return fork(new URL(program, import.meta.url), args, { execPath, execArgv });
}

/** Ends a process that this one started. */
export async function endChild(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}
