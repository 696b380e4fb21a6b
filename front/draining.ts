import { shared } from "../lib/platform/shared.ts";

type Drain = { begun: boolean; then: Set<() => void> };
const drain = shared<Drain>("draining", () => ({ begun: false, then: new Set() }));

/** Whether this process is about to end: it finishes what it has, and asks whoever it answers to connect anew. */
export function isDraining(): boolean {
  return drain.begun;
}

/** Begins the end of this process, once. */
export function beginDraining(): void {
  if (drain.begun) return;
  drain.begun = true;
  for (const follow of drain.then) follow();
}

/** Has something done when the end begins (a stream that would stay open says goodbye). The answer takes that back. */
export function onDraining(follow: () => void): () => void {
  drain.then.add(follow);
  return () => void drain.then.delete(follow);
}
