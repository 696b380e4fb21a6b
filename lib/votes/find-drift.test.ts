import { afterAll, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { castVote } from "./cast-vote.ts";
import { findDrift, reportDrift } from "./find-drift.ts";
import { voteTally } from "./queries.ts";
import { recountVotes } from "./recount-votes.ts";

afterAll(closeDatabase);

test("a tally that differs from its votes is reported as it is, and set right only when asked", async () => {
  const { id: storyId } = await aPublishedStory();
  await castVote({ storyId, choice: "fact" }, await aMember());
  await castVote({ storyId, choice: "fiction" }, await aMember({ verified: false }));
  expect(await findDrift()).toEqual([]);
  await db.storyTally.update({ where: { storyId }, data: { fact: 3 } });
  const votes = { fact: 1, fiction: 0, unsure: 0 };
  expect(await findDrift()).toEqual([{ storyId, tally: { ...votes, fact: 3 }, votes }]);
  expect(await reportDrift()).toBe(1);
  expect(await voteTally(storyId)).toMatchObject({ fact: 3 });
});

test("when members go and their votes with them, a recount sets the tallies right", async () => {
  const { id: storyId } = await aPublishedStory();
  const [going, staying] = [await aMember(), await aMember()];
  await castVote({ storyId, choice: "fact" }, going);
  await castVote({ storyId, choice: "unsure" }, staying);
  await db.member.delete({ where: { id: going.id } });
  await recountVotes();
  expect(await voteTally(storyId)).toEqual({ fact: 0, fiction: 0, unsure: 1 });
  expect(await findDrift()).toEqual([]);
});
