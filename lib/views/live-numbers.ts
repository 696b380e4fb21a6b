import { pool } from "../platform/db/client.ts";
import { notFound } from "../platform/refusal.ts";
import { shared } from "../platform/shared.ts";
import { onceIn } from "./once-in.ts";
import { readLiveNumbers } from "./queries.ts";
import type { LiveNumbers } from "./schema.ts";

const read = shared("live-numbers", () => onceIn(1000, 10_000, (storyId, at) => readLiveNumbers(pool(), storyId, at)));

/** The live numbers of a published story, at most a second old; while they are the same it is the same object. */
export async function liveNumbers(storyId: string): Promise<LiveNumbers> {
  const numbers = await read(storyId);
  if (!numbers) throw notFound("story");
  return numbers;
}
