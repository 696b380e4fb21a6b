import { pool } from "../../lib/platform/db/client.ts";
import { readLiveNumbers } from "../../lib/views/queries.ts";
import type { LiveNumbers } from "../../lib/views/schema.ts";

/** The live numbers of one story at a moment, straight from the database; null where there is no such story. */
export async function liveNumbersAt(storyId: string, at: number): Promise<LiveNumbers | null> {
  const [numbers] = await readLiveNumbers(pool(), [storyId], at);
  return numbers ?? null;
}
