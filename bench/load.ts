import { order } from "./order.ts";
import type { Order, Result } from "./sender.ts";

/** Has a process of its own send this load, and gives what came of it. */
export function sendLoad(load: Order): Promise<Result> {
  return order<Result>("./sender.ts", load);
}

/** Answers a second. */
export function rate({ answers, ms }: Result): number {
  return (answers / ms) * 1000;
}

/** The result in the middle of several rounds, with the range of them all. */
export function median(results: readonly Result[]): Result {
  const sorted = [...results].sort((a, b) => rate(a) - rate(b));
  const [least, middle, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  if (!least || !middle || !most) throw new Error("Nothing was measured.");
  return { ...middle, range: { least: rate(least), most: rate(most) } };
}
