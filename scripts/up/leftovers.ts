import { setTimeout as wait } from "node:timers/promises";
import { type Identity, isRunning } from "./process-identity.ts";

const patienceMs = 12_000;

/** Waits for processes of a killed start to leave by themselves, then ends those that did not. */
export async function outlast(leftovers: Identity[], say: (note: string) => void): Promise<void> {
  if (leftovers.length === 0) return;
  say("the last start was killed; waiting for what it left behind");
  const deadline = Date.now() + patienceMs;
  while (leftovers.some(isRunning) && Date.now() < deadline) await wait(100);
  for (const each of leftovers.filter(isRunning)) process.kill(each.pid, "SIGKILL");
  while (leftovers.some(isRunning)) await wait(20);
}
