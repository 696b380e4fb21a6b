import fc from "fast-check";
import { expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { db } from "../platform/db/client.ts";
import { isRefusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { deleteComment } from "./delete-comment.ts";
import { postComment } from "./post-comment.ts";
import { publishKeptComments } from "./publish-kept-comments.ts";
import { recountComments } from "./recount-comments.ts";
import type { VoteValue } from "./schema.ts";
import { voteComment } from "./vote-comment.ts";

type Step = { deed: "post" | "reply" | "delete" | "vote" | "verify"; who: number; what: number; value: VoteValue };

const steps = fc.array(
  fc.array(
    fc.record<Step>({
      deed: fc.constantFrom("post", "reply", "reply", "delete", "vote", "vote", "verify"),
      who: fc.nat(3),
      what: fc.nat(30),
      value: fc.constantFrom<VoteValue>(1, -1, 0),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  { minLength: 1, maxLength: 8 },
);

test("whatever people do at the same time, counts are what they count", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (rounds) => {
      const members = [await aMember(), await aMember(), await aMember(), await aMember({ verified: false })];
      const story = await aStory({ author: members[0] as Actor });
      for (const round of rounds) await Promise.all(round.map((step) => act(step, story.id, members)));
      expect(await recountComments()).toEqual({ stories: [], comments: [] });
    }),
    { numRuns: 15 },
  );
}, 60_000);

async function act({ deed, who, what, value }: Step, storyId: string, members: readonly Actor[]): Promise<void> {
  const actor = members[who] as Actor;
  const all = await db.comment.findMany({ where: { storyId }, orderBy: { id: "asc" }, select: { id: true } });
  const commentId = all[what % Math.max(1, all.length)]?.id ?? "none";
  try {
    if (deed === "post") await postComment({ storyId, body: `Said ${what}` }, actor);
    if (deed === "reply") await postComment({ storyId, parentId: commentId, body: `Answered ${what}` }, actor);
    if (deed === "delete") await deleteComment({ commentId }, actor);
    if (deed === "vote") await voteComment({ commentId, value }, actor);
    if (deed === "verify") {
      await db.member.update({ where: { id: actor.id }, data: { emailVerifiedAt: new Date() } });
      await publishKeptComments({ memberId: actor.id });
    }
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
  }
}
