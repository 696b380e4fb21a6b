import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase } from "./db/client.ts";
import { listen } from "./db/listen.ts";
import { outboxChannel, wakeWorker } from "./wake-worker.ts";

afterAll(closeDatabase);

test("the worker is woken at once, and once more for all that came while it was", async () => {
  let heard = 0;
  let ready = false;
  const stop = listen({
    channel: outboxChannel,
    heard: () => {
      heard += 1;
    },
    missed: () => {
      ready = true;
    },
  });
  await vi.waitUntil(() => ready);
  wakeWorker();
  await vi.waitUntil(() => heard === 1);
  for (let n = 0; n < 50; n++) wakeWorker();
  await vi.waitUntil(() => heard > 1);
  wakeWorker();
  await vi.waitUntil(() => heard > 2);
  expect(heard).toBe(3);
  await stop();
});
