import { ignoredOn } from "../accounts/ignored.ts";
import { me } from "../accounts/queries.ts";
import { myCommentVotes } from "../comments/queries.ts";
import { unreadCount } from "../notices/queries.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { storyOwner } from "../stories/story-owner.ts";
import { myBallot } from "../votes/queries.ts";
import type { Me, Mine } from "./schema.ts";

const nobody: Mine = {
  actor: null,
  vote: null,
  votesRemovedBy: null,
  commentVotes: {},
  ignored: [],
  may: { edit: false, retract: false, moderate: false, mindComments: false },
};

/** What belongs to this reader on a story that people can see; refuses where there is none. */
export async function mineOn(storyId: string, actor: Actor | null): Promise<Mine> {
  const story = await storyOwner(storyId);
  if (!story) throw notFound("story");
  if (!actor) return nobody;
  const [{ vote, removedBy }, commentVotes, ignored] = await Promise.all([
    myBallot(storyId, actor),
    myCommentVotes(storyId, actor),
    ignoredOn(storyId, actor),
  ]);
  const { id, handle, penName, verified, roles } = actor;
  return {
    actor: { id, handle, penName, verified, roles },
    vote,
    votesRemovedBy: removedBy,
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

/** Who asks, as the masthead and tools need to know it. */
export async function aboutMe(actor: Actor): Promise<Me> {
  const [member, unread] = await Promise.all([me(actor), unreadCount(actor)]);
  return { ...member, unread };
}
