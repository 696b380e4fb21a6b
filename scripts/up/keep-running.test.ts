import { afterEach, expect, test } from "vitest";
import { type Kept, keepRunning } from "./keep-running.ts";
import { identify } from "./process-identity.ts";

let kept: Kept | undefined;
afterEach(() => kept?.stop());

const staying = "process.on('SIGTERM', () => process.exit(0)); process.channel.ref(); setInterval(() => {}, 1000);";

// Resolves with the process numbers once there have been so many starts.
function keep(code: string, starts: number): Promise<{ pids: number[]; said: string[] }> {
  const pids: number[] = [];
  const said: string[] = [];
  return new Promise((resolve) => {
    kept = keepRunning(
      { name: "worker", args: ["-e", code], env: {} },
      {
        say: (line) => said.push(line),
        started(pid) {
          pids.push(pid);
          if (pids.length === starts) resolve({ pids, said });
        },
      },
      { firstPauseMs: 1 },
    );
  });
}

test("a program that ends by itself is started again, later each time, and this is said", async () => {
  const { pids, said } = await keep("process.exit(3)", 3);
  expect(new Set(pids).size).toBe(3);
  expect(said).toEqual([
    "The worker ended by itself (code 3); starting it again in 0.001 s.",
    "The worker ended by itself (code 3); starting it again in 0.002 s.",
  ]);
  expect(kept?.falls()).toBe(2);
});

test("a program that is stopped is gone and stays gone", async () => {
  const { pids } = await keep(staying, 1);
  await kept?.stop();
  expect(identify(pids[0] ?? 0)).toBeUndefined();
  expect(kept?.falls()).toBe(0);
});

test("a program that is told to roll hears SIGHUP, which ends one that does not listen for it", async () => {
  const { said } = await keep(staying, 1);
  kept?.roll();
  await expect.poll(() => said).toEqual(["The worker ended by itself (SIGHUP); starting it again in 0.001 s."]);
});

test("a program that is restarted was not at fault", async () => {
  const running = keep(staying, 2);
  kept?.restart();
  const { said } = await running;
  expect(said).toEqual([]);
  expect(kept?.falls()).toBe(0);
});
