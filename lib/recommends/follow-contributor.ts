import { now } from "../platform/clock.ts";
import { type Sql, sqlTransaction } from "../platform/db/sql.ts";
import { takeFrom } from "../platform/limits.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { addFollowers } from "./followers.ts";
import { requireKnown } from "./require-known.ts";
import { whyNotFollow } from "./rules.ts";
import type { FollowInput, Pressed } from "./schema.ts";

/** What came of following somebody, or of ending it. */
export type Followed = { follows: boolean; followers: number };

/** Follows a contributor, or stops doing so; done twice, it comes to the same. Nobody else learns who it is. */
export async function followContributor({ handle, wanted }: FollowInput, actor: Actor): Promise<Followed> {
  if (wanted) requireKnown(actor, "contributor.follow");
  await takeFrom("follow", actor.id);
  const followers = await sqlTransaction(async (tx) => {
    const contributorId = await findContributor(tx, handle, wanted);
    return (wanted ? begin : end)(tx, contributorId, actor);
  });
  return { follows: wanted, followers };
}

/** The same for whoever presses the button; a guest is told to sign up by the answer. */
export async function pressFollow(input: FollowInput, actor: Actor | null): Promise<Pressed> {
  if (!actor) return { guest: true };
  const { follows, followers } = await followContributor(input, actor);
  return { guest: false, on: follows, count: followers };
}

// Whose account is deleted is followed by nobody any more.
async function findContributor(tx: Sql, handle: string, wanted: boolean): Promise<string> {
  const [member] = await tx.$queryRaw<{ id: string; gone: boolean }[]>`
    SELECT id, gone_at IS NOT NULL AS gone FROM members WHERE handle = ${handle}`;
  if (!member || (wanted && member.gone)) throw notFound("contributor");
  return member.id;
}

async function begin(tx: Sql, contributorId: string, actor: Actor): Promise<number> {
  const hindrance = whyNotFollow({ own: contributorId === actor.id });
  if (hindrance) throw new Refusal("conflict", hindrance);
  const added = await tx.$queryRaw<unknown[]>`
    INSERT INTO follows (follower_id, contributor_id, created_at) VALUES (${actor.id}, ${contributorId}, ${now()})
    ON CONFLICT (follower_id, contributor_id) DO NOTHING RETURNING follower_id`;
  if (added.length > 0) await record(tx, "contributor.followed", { contributorId });
  return addFollowers(tx, contributorId, added.length);
}

async function end(tx: Sql, contributorId: string, actor: Actor): Promise<number> {
  const removed = await tx.$queryRaw<unknown[]>`
    DELETE FROM follows WHERE follower_id = ${actor.id} AND contributor_id = ${contributorId} RETURNING follower_id`;
  return addFollowers(tx, contributorId, -removed.length);
}
