import { nowMs } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import { inBatches } from "../platform/in-batches.ts";
import { notFound } from "../platform/refusal.ts";
import { shared } from "../platform/shared.ts";
import { onceIn } from "./once-in.ts";
import { keepRunningNumbers } from "./running-numbers.ts";
import type { LiveNumbers } from "./schema.ts";

// However many stories are asked for in one moment, they are read in one statement. Opened at the first use: who only
// loads this file has no database.
const reader = () =>
  shared("live-numbers", () => {
    const readAll = keepRunningNumbers(pool());
    const readOne = inBatches<string, LiveNumbers | null>((ids) => readAll(ids, nowMs()), {
      atOnce: 500,
      queue: 20_000,
    });
    return onceIn(1000, 10_000, readOne);
  });

/** The live numbers of a published story, at most a second old; while they are the same it is the same object. */
export async function liveNumbers(storyId: string): Promise<LiveNumbers> {
  const numbers = await reader()(storyId);
  if (!numbers) throw notFound("story");
  return numbers;
}
