import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { onSendingCore } from "./cores.ts";

/** Has a program of this folder, in a process of its own on the sending core, do this, and gives what came of it. */
export async function order<Result>(program: string, work: object): Promise<Result> {
  const child = startSending(program);
  child.send(work);
  const result = await nextMessage<Result>(child);
  await endChild(child);
  return result;
}

/** Starts a program of this folder on the sending core; it is spoken to by messages. */
export function startSending(program: string, args: readonly string[] = []): ChildProcess {
  const [execPath = process.execPath, ...execArgv] = onSendingCore([process.execPath]);
  return fork(new URL(program, import.meta.url), args, { execPath, execArgv });
}

/** What a process that this one started says next; fails when it ends without having said anything. */
export async function nextMessage<Message>(child: ChildProcess): Promise<Message> {
  if (hasEnded(child)) throw endedWith(child.exitCode ?? child.signalCode);
  const heard = new AbortController();
  const { signal } = heard;
  const ended = once(child, "exit", { signal }).then(([code, by]) => {
    throw endedWith(code ?? by);
  });
  ended.catch(() => undefined); // it is what comes first that counts
  try {
    const [message] = (await Promise.race([once(child, "message", { signal }), ended])) as [Message];
    return message;
  } finally {
    heard.abort();
  }
}

/** Ends a process that this one started. */
export async function endChild(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (hasEnded(child)) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function endedWith(how: unknown): Error {
  return new Error(`A process of the bench ended (${how}) before it had answered.`);
}
