import { env } from "../platform/env.ts";
import { Refusal } from "../platform/refusal.ts";
import { shared } from "../platform/shared.ts";
import { hastySentence, signalsPerSecond } from "./rules.ts";

const state = shared("view-limit", () => ({ second: 0, signals: new Map<string, number>() }));

/**
 * Refuses an address that sends too many signals in this second. Counted in each process alone: a signal more or less
 * changes no number, and what could be bought with many readers is limited in the database.
 */
export function limitAddress(address: string, at: number): void {
  const second = Math.floor(at / 1000);
  if (second !== state.second) {
    state.second = second;
    state.signals.clear();
  }
  const signals = (state.signals.get(address) ?? 0) + 1;
  state.signals.set(address, signals);
  if (signals > Math.max(1, signalsPerSecond * env().LIMITS_SCALE))
    throw new Refusal("too_many", hastySentence, { retryAfterSeconds: 1 });
}
