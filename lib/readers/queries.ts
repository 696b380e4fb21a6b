import { ignoredOn } from "../accounts/ignored.ts";
import { me } from "../accounts/queries.ts";
import { myCommentVotes } from "../comments/queries.ts";
import { unreadCount } from "../notices/queries.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { followOf, ownRecommends } from "../recommends/queries.ts";
import { seesRecommended } from "../related/queries.ts";
import { storyOwner } from "../stories/story-owner.ts";
import { myBallot } from "../votes/queries.ts";
import type { Me, Mine } from "./schema.ts";

const nobody: Mine = {
  actor: null,
  vote: null,
  votesRemovedBy: null,
  recommended: false,
  follows: false,
  commentVotes: {},
  ignored: [],
  may: { edit: false, retract: false, moderate: false, mindComments: false },
};

/** What belongs to this reader on a story that people can see; refuses where there is none. */
export async function mineOn(storyId: string, actor: Actor | null): Promise<Mine> {
  const story = await storyOwner(storyId);
  if (!story) throw notFound("story");
  if (!actor) return nobody;
  const [{ vote, removedBy }, commentVotes, ignored, recommends] = await Promise.all([
    myBallot(storyId, actor),
    myCommentVotes(storyId, actor),
    ignoredOn(storyId, actor),
    ownRecommends({ storyId, authorId: story.authorId }, actor),
  ]);
  const { id, handle, penName, verified, roles } = actor;
  return {
    actor: { id, handle, penName, verified, roles },
    vote,
    votesRemovedBy: removedBy,
    ...recommends,
    commentVotes,
    ignored,
    may: {
      edit: may(actor, "story.edit", story.authorId),
      retract: may(actor, "story.retract", story.authorId),
      moderate: may(actor, "case.decide"),
      mindComments: may(actor, "story.mind-comments", story.authorId),
    },
  };
}

/** What a contributor is to this reader: themselves, somebody they follow, or neither. */
export async function mineOfContributor(handle: string, actor: Actor | null) {
  if (!actor) return { own: false, follows: false };
  return (await followOf(handle, actor)) ?? raise(notFound("contributor"));
}

function raise(refusal: Error): never {
  throw refusal;
}

/** Who asks, as the masthead and tools need to know it. */
export async function aboutMe(actor: Actor): Promise<Me> {
  const [member, unread, recommended] = await Promise.all([me(actor), unreadCount(actor), seesRecommended(actor)]);
  return { ...member, unread, recommended };
}
