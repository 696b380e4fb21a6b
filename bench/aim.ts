import { rate } from "./load.ts";
import { printCheck } from "./report.ts";
import type { Result } from "./sender.ts";

/** What is aimed at: at least so many a second, 95 of 100 within so many milliseconds. */
export type Aim = { perSecond: number; p95: number };

/** Prints whether a result is as good as was aimed at. */
export function printAim(result: Result, { perSecond, p95 }: Aim): boolean {
  const holds = rate(result) >= perSecond && result.p95 <= p95;
  return printCheck(`the aim holds: ${perSecond}/s, p95 within ${p95} ms`, holds);
}
