import { shared } from "../lib/platform/shared.ts";

type Drain = { begun: boolean; followers: Set<() => void> };
const drain = shared<Drain>("draining", () => ({ begun: false, followers: new Set() }));

/** Whether this process is about to end: it finishes what it has, and asks whoever it answers to connect anew. */
export function isDraining(): boolean {
  return drain.begun;
}

/** Begins the end of this process, once. */
export function beginDraining(): void {
  if (drain.begun) return;
  drain.begun = true;
  for (const follow of drain.followers) follow();
}

/** Has something done when the end begins (a stream that would stay open says goodbye). The answer takes that back. */
export function onDraining(follow: () => void): () => void {
  drain.followers.add(follow);
  return () => void drain.followers.delete(follow);
}
