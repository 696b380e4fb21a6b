import { thisCounter } from "./this-counter.ts";

/** Writes the view signals that wait in memory; called before a process stops. */
export function flushViews(): Promise<void> {
  return thisCounter().flush();
}
