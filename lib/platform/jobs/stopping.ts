import { shared } from "../shared.ts";

const state = shared("worker-stopping", () => ({ stopping: false }));

/** Whether this worker is about to end, so that long work takes up nothing new. */
export function isStopping(): boolean {
  return state.stopping;
}

/** Says that it is, or (tests) that it is not any more. */
export function setStopping(stopping: boolean): void {
  state.stopping = stopping;
}
