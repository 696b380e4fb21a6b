import { now } from "../platform/clock.ts";
import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { storiesNow } from "./edition-letters.ts";
import { findEdition } from "./edition-row.ts";

/**
 * Begins to send an edition whose time has come: settles its stories, and writes down for each reader that theirs is still
 * to be sent. With no story it is over at once. Done twice, it comes to the same.
 */
export async function beginEdition(id: string): Promise<void> {
  const edition = await findEdition(id);
  if (edition?.state !== "planned" || edition.until > now()) return;
  const stories = (await storiesNow(edition)).map((story) => story.id);
  await transaction(async (tx) => {
    const state = stories.length > 0 ? "sending" : "empty";
    const begun = await tx.edition.updateMany({ where: { id, state: "planned" }, data: { state, begunAt: now() } });
    if (begun.count === 0 || stories.length === 0) return;
    const rows = stories.map((storyId, position) => ({ editionId: id, position, storyId }));
    await tx.editionStory.createMany({ data: rows });
    await tx.$queryRaw`
      INSERT INTO edition_mails (edition_id, subscription_id, state, try_at)
      SELECT ${id}, s.id, 'waiting', ${now()} FROM subscriptions s
      WHERE s.rhythm = ${edition.rhythm} AND s.ended_at IS NULL AND s.paused_at IS NULL AND s.confirmed_at < ${edition.until}`;
    await record(tx, "edition.begun", { editionId: id });
  });
}
