import { lockSubject } from "../decisions/lock-subject.ts";
import { noteWithdrawal } from "../decisions/note-withdrawal.ts";
import { readStanding } from "../decisions/read-log.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { settleStory } from "./settle-story.ts";

/**
 * Takes the stories of an account that is deleted away: what was never published, in any case; what was, where its owner
 * wants it so. Of those the page stays, without title and text, and says that the contributor took the story back.
 */
export async function takeAwayStories(authorId: string, which: "unpublished" | "all"): Promise<void> {
  const stories = await db.story.findMany({ where: { authorId }, orderBy: { id: "asc" }, select: { id: true } });
  for (const { id } of stories) await transaction((tx) => takeAway(tx, { id, authorId }, which));
}

type Known = { publishedAt: Date | null; state: string };

async function takeAway(tx: Tx, story: { id: string; authorId: string }, which: "unpublished" | "all"): Promise<void> {
  const { id, authorId } = story;
  const subject = { kind: "story", id } as const;
  await lockSubject(tx, subject);
  const [row] = await tx.$queryRaw<Known[]>`
    SELECT published_at AS "publishedAt", state::text FROM stories WHERE id = ${id} FOR UPDATE`;
  if (!row) return;
  await tx.draft.deleteMany({ where: { storyId: id } });
  const unseen = row.publishedAt === null;
  if (!unseen && which === "unpublished") return;
  if ((await readStanding(tx, subject)).visibility === "held")
    await noteWithdrawal(tx, { subject, storyId: id, authorId });
  // What moderators removed stays in the log, and so does its row; its words go.
  if (unseen && row.state !== "removed") await tx.story.delete({ where: { id } });
  else await empty(tx, story, row);
}

async function empty(tx: Tx, { id, authorId }: { id: string; authorId: string }, row: Known): Promise<void> {
  const words = { title: "", summary: "", slug: "", bodyHtml: "", bodyText: "", words: 0 };
  const told = { place: "", happenedOn: null, happenedTime: "" };
  const cover = { coverId: null, coverAlt: "", coverCaption: "", coverCredit: "" };
  const origin = { originUrl: null, originKey: null, originAt: null, sourceId: null };
  await tx.story.update({ where: { id }, data: { ...words, ...told, ...cover, ...origin } });
  for (const table of [tx.storyTag, tx.storySource, tx.revision, tx.verdictReview] as const)
    await (table as typeof tx.storyTag).deleteMany({ where: { storyId: id } });
  if (row.publishedAt !== null) {
    const retraction = { byId: authorId, byRole: "contributor", reason: "" };
    await tx.retraction.upsert({
      where: { storyId: id },
      create: { storyId: id, ...retraction, createdAt: now() },
      update: retraction,
    });
    await settleStory(tx, id);
  }
  await record(tx, "story.settled", { storyId: id });
}
