import { afterAll, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import type { VerdictState } from "../stories/rules/verdict.ts";
import { sumContributors } from "../stories/sum-contributors.ts";
import { verdictRecord } from "./queries.ts";

afterAll(closeDatabase);

async function judged(author: Actor, state: VerdictState, fields = {}): Promise<string> {
  const story = await aStory({ author, ...fields });
  const side = { n: 10, p: 0.5 };
  const sides = { a: side, b: side, gFact: 0.5, gFiction: 0.5 };
  const shown = { a: side, b: side, needs: 0 };
  const found = { state, computed: state, computedReason: "", since: new Date(), sides, shown, runId: "r" };
  await db.storyVerdict.create({ data: { storyId: story.id, ...found } });
  return story.id;
}

test("a record counts published stories by their verdicts; who has much has it kept, until the next round", async () => {
  const [rosa, tom] = [await aMember(), await aMember()];
  await judged(rosa, "fact");
  await judged(rosa, "fact");
  const open = await judged(rosa, "open");
  await judged(rosa, "too_few");
  await judged(rosa, "fiction", { state: "retracted" });
  expect(await verdictRecord(rosa.id)).toEqual({ fact: 2, open: 1 });
  expect(await verdictRecord(tom.id)).toEqual({});
  await sumContributors(2);
  await db.storyVerdict.update({ where: { storyId: open }, data: { state: "fiction" } });
  expect(await verdictRecord(rosa.id)).toEqual({ fact: 2, open: 1 });
  await sumContributors(2);
  expect(await verdictRecord(rosa.id)).toEqual({ fact: 2, fiction: 1 });
});

test("who has much and no verdict yet has an empty record", async () => {
  const rosa = await aMember();
  await judged(rosa, "too_few");
  await sumContributors(1);
  expect(await verdictRecord(rosa.id)).toEqual({});
});
