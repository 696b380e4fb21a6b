import type { Fate, OpenOrder } from "./open-sender.ts";
import { order } from "./order.ts";
import { percentile, sorted } from "./percentile.ts";

/** Has a process of its own send a steady stream, and gives what became of each request. */
export function sendSteadily(load: OpenOrder): Promise<Fate[]> {
  return order<Fate[]>("./open-sender.ts", load);
}

/** What became of a steady stream: how long the accepted took, and how many were refused politely or got no answer. */
export type Stream = {
  sent: number;
  accepted: number;
  p50: number;
  p99: number;
  /** 429 or 503, with Retry-After. */
  refused: number;
  /** Everything else, by status or by what went wrong. */
  otherwise: Record<string, number>;
};

/** Sums up what became of requests; `from` and `to` choose those due then, in milliseconds after the begin. */
export function asStream(fates: readonly Fate[], from = 0, to = Number.POSITIVE_INFINITY): Stream {
  const chosen = fates.filter(({ dueAt }) => dueAt >= from && dueAt < to);
  const taken = sorted(chosen.filter(isAccepted).map(({ ms }) => ms));
  const others = chosen.filter((fate) => !isAccepted(fate) && !isRefused(fate));
  const otherwise: Record<string, number> = {};
  for (const { status } of others) otherwise[status] = (otherwise[status] ?? 0) + 1;
  return {
    sent: chosen.length,
    accepted: taken.length,
    p50: percentile(taken, 0.5),
    p99: percentile(taken, 0.99),
    refused: chosen.filter(isRefused).length,
    otherwise,
  };
}

/** How long after a moment the stream is slow or refused for the last time, in milliseconds; 0 when it never is. */
export function recoveredAfter(fates: readonly Fate[], moment: number, slowMs: number): number {
  const bad = fates.filter((fate) => fate.dueAt >= moment && (!isAccepted(fate) || fate.ms > slowMs));
  return Math.max(0, ...bad.map(({ dueAt }) => dueAt - moment));
}

/** What went otherwise, in words. */
export function inWords(otherwise: Record<string, number>): string {
  return Object.entries(otherwise)
    .map(([what, count]) => `${what} × ${count}`)
    .join(", ");
}

function isAccepted({ status }: Fate): boolean {
  return typeof status === "number" && status < 400;
}

function isRefused({ status, retryAfter }: Fate): boolean {
  return (status === 429 || status === 503) && retryAfter === true;
}
