import { pool } from "../lib/platform/db/client.ts";
import { readerKey } from "../lib/views/reader-key.ts";
import { keepSalts } from "../lib/views/salts.ts";
import { type Ledger, ledgerAgent } from "./keep-ledger.ts";
import { addressOfReader } from "./requests.ts";

/** Of the readers whose last signal was answered before the kill, how many are not stored with it, and how old it was. */
export async function lostPulses(
  storyId: string,
  ledger: Ledger,
): Promise<{ lost: number; oldestMs: number; readers: number }> {
  const stored = await storedSignals(storyId);
  const { today } = await keepSalts(pool()).at(Date.now());
  const killedAt = ledger.killedAt();
  const before = [...ledger.acknowledged].filter(([, { answeredAt }]) => answeredAt < killedAt);
  const ages = before.flatMap(([reader, { sentAt, answeredAt }]) => {
    const key = readerKey(today.salt, { address: addressOfReader(reader), userAgent: ledgerAgent });
    return (stored.get(key) ?? 0) < sentAt ? [killedAt - answeredAt] : [];
  });
  return { lost: ages.length, oldestMs: Math.max(0, ...ages), readers: before.length };
}

async function storedSignals(storyId: string): Promise<Map<string, number>> {
  const { rows } = await pool().query<{ key: Buffer; at: Date }>(
    "SELECT reader_key AS key, last_signal_at AS at FROM story_readers WHERE story_id = $1",
    [storyId],
  );
  return new Map(rows.map(({ key, at }) => [key.toString("latin1"), at.getTime()]));
}
