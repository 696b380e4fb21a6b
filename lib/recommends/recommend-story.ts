import { now } from "../platform/clock.ts";
import { type Sql, sqlTransaction } from "../platform/db/sql.ts";
import { takeFrom } from "../platform/limits.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { addToTally, readTally } from "../stories/tally.ts";
import { requireKnown } from "./require-known.ts";
import { whyNotRecommend } from "./rules.ts";
import type { Pressed, RecommendInput } from "./schema.ts";

/** What came of recommending a story, or of taking that back. */
export type Recommended = { recommended: boolean; recommends: number };

/** Recommends a story, once a member, or takes that back; done twice, it comes to the same. */
export async function recommendStory({ storyId, wanted }: RecommendInput, actor: Actor): Promise<Recommended> {
  if (wanted) requireKnown(actor, "story.recommend");
  await takeFrom("recommend", actor.id);
  const recommends = await sqlTransaction((tx) => (wanted ? add : takeBack)(tx, storyId, actor));
  return { recommended: wanted, recommends };
}

/** The same for whoever presses the button; a guest is told to sign up by the answer. */
export async function pressRecommend(input: RecommendInput, actor: Actor | null): Promise<Pressed> {
  if (!actor) return { guest: true };
  const { recommended, recommends } = await recommendStory(input, actor);
  return { guest: false, on: recommended, count: recommends };
}

async function add(tx: Sql, storyId: string, actor: Actor): Promise<number> {
  const [story] = await tx.$queryRaw<{ author: string }[]>`
    SELECT author_id AS author FROM stories WHERE id = ${storyId} AND state = 'published'`;
  if (!story) throw notFound("story");
  const hindrance = whyNotRecommend({ own: story.author === actor.id });
  if (hindrance) throw new Refusal("forbidden", hindrance);
  const added = await tx.$queryRaw<unknown[]>`
    INSERT INTO recommends (story_id, member_id, created_at) VALUES (${storyId}, ${actor.id}, ${now()})
    ON CONFLICT (story_id, member_id) DO NOTHING RETURNING story_id`;
  return count(tx, storyId, added.length);
}

// Also where the story is not shown any more: what one has recommended stays one's own to take back.
async function takeBack(tx: Sql, storyId: string, actor: Actor): Promise<number> {
  const removed = await tx.$queryRaw<unknown[]>`
    DELETE FROM recommends WHERE story_id = ${storyId} AND member_id = ${actor.id} RETURNING story_id`;
  return count(tx, storyId, -removed.length);
}

async function count(tx: Sql, storyId: string, change: number): Promise<number> {
  const tally = change === 0 ? readTally(tx, storyId) : addToTally(tx, storyId, { recommends: change });
  return (await tally).recommends;
}
