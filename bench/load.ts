import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Order, Result } from "./sender.ts";

/** Has a process of its own send this load, and gives what came of it. */
export async function sendLoad(order: Order): Promise<Result> {
  const sender = fork(new URL("./sender.ts", import.meta.url));
  const failed = new Promise<never>((_, reject) => {
    sender.once("exit", (code) => reject(new Error(`The sender ended with ${code}.`)));
  });
  sender.send(order);
  const [result] = (await Promise.race([once(sender, "message"), failed])) as [Result];
  await end(sender, failed);
  return result;
}

async function end(child: ChildProcess, failed: Promise<never>): Promise<void> {
  failed.catch(() => undefined); // its end is what we want now
  child.kill();
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

/** Answers a second. */
export function rate({ answers, ms }: Result): number {
  return (answers / ms) * 1000;
}

/** The result in the middle of several rounds. */
export function median(results: readonly Result[]): Result {
  const sorted = [...results].sort((a, b) => rate(a) - rate(b));
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error("Nothing was measured.");
  return middle;
}
