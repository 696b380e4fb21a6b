import { now } from "../platform/clock.ts";
import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";

/**
 * An author asks, once a story, to have its verdict worked out anew: what was frozen is open again for 14 days. What they
 * say stands on the page that says how the verdict was computed.
 */
export function requestReview({ storyId, words }: { storyId: string; words: string }, actor: Actor): Promise<void> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM stories WHERE id = ${storyId} FOR UPDATE`;
    const story = await tx.story.findUnique({
      where: { id: storyId, state: "published" },
      select: { authorId: true, review: true, verdict: true },
    });
    if (!story) throw notFound("story");
    if (!may(actor, "verdict.ask-review", story.authorId))
      throw new Refusal("forbidden", "Only its contributor can ask to have a story looked at again.");
    if (story.review) throw new Refusal("conflict", "You have asked for this story once. That is as often as one can.");
    if (!story.verdict || story.verdict.state === "too_few")
      throw new Refusal("conflict", "There is no verdict yet that could be looked at again. Keep your one request.");
    await tx.verdictReview.create({ data: { storyId, words, askedAt: now() } });
    await record(tx, "verdict.review-asked", { storyId });
  });
}
