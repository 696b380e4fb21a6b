import type { Mine } from "@/components/stories/mine.ts";
import { myCommentVotes } from "@/lib/comments/queries.ts";
import { notFound } from "@/lib/platform/refusal.ts";
import { route } from "@/lib/platform/route.ts";
import { may } from "@/lib/policy.ts";
import { storyOwner } from "@/lib/stories/queries.ts";
import { myVote } from "@/lib/votes/queries.ts";

const nothing = { edit: false, retract: false, moderate: false, mindComments: false };
const nobody: Mine = { actor: null, vote: null, commentVotes: {}, may: nothing };

export const GET = route({}, async ({ actor, params: { id = "" } }): Promise<Mine> => {
  const story = await storyOwner(id);
  if (!story) throw notFound("story");
  if (!actor) return nobody;
  const [vote, commentVotes] = await Promise.all([myVote(id, actor), myCommentVotes(id, actor)]);
  return {
    actor: {
      id: actor.id,
      handle: actor.handle,
      penName: actor.penName,
      verified: actor.verified,
      roles: [...actor.roles],
    },
    vote,
    commentVotes,
    may: {
      edit: may(actor, "story.edit", story.authorId),
      retract: may(actor, "story.retract", story.authorId),
      moderate: may(actor, "case.decide"),
      mindComments: may(actor, "story.mind-comments", story.authorId),
    },
  };
});
