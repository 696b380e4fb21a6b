import { randomBytes } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { followUp } from "../../prisma/builders/follow-up.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { now } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import type { Actor } from "../policy.ts";
import { aboutMe } from "../readers/queries.ts";
import { storyPage } from "../stories/queries.ts";
import { changeRecommended } from "./change-recommended.ts";
import { readTogether } from "./find-candidates.ts";
import { relateRound, relateStories } from "./relate-stories.ts";

let rosa: Actor;

beforeEach(async () => {
  await db.member.deleteMany();
  await db.event.deleteMany();
  rosa = await aMember();
});
afterAll(closeDatabase);

const others = () => aMember();
const recommendedOn = async (id: string) => (await storyPage(id, null))?.recommended?.title ?? null;

async function water() {
  const words = { tags: ["water"], categorySlug: "local" };
  const iron = await aStory({ author: rosa, title: "Iron in the well on Mill Road", summary: "It tastes.", ...words });
  const lead = await aStory({
    ...{ author: await others(), title: "Lead in the well on Hill Street", summary: "It shines." },
    ...words,
  });
  await aStory({ author: await others(), title: "A choir rehearses", summary: "Loudly.", categorySlug: "culture" });
  return { iron, lead };
}

async function read(storyIds: readonly string[], readers: number): Promise<void> {
  for (let n = 0; n < readers; n += 1) {
    const key = { readerKey: randomBytes(16), addressKey: randomBytes(16), saltId: 1, lastSignalAt: now() };
    await db.storyReader.createMany({ data: storyIds.map((storyId) => ({ storyId, ...key })) });
  }
}

test("a story recommends its like, and not what is nothing like it", async () => {
  const { iron, lead } = await water();
  expect(await recommendedOn(iron.id)).toBeNull();
  expect(await relateRound()).toBe(3);
  expect(await recommendedOn(iron.id)).toBe("Lead in the well on Hill Street");
  expect(await storyPage(lead.id, null)).toMatchObject({
    recommended: { path: iron.path, penName: rosa.penName, category: "Local", dir: "ltr" },
  });
  expect(await db.relatedStories.findMany({ where: { relatedIds: { isEmpty: true } } })).toHaveLength(1);
  expect(await relateRound()).toBe(0);
});

test("never one that readers across viewpoints call Fiction, or dispute", async () => {
  const { iron, lead } = await water();
  await relateRound();
  const none = { a: { n: 0, p: 0.5 }, b: { n: 0, p: 0.5 } };
  const computed = { computed: "fact" as const, computedReason: "", runId: "r", since: now() };
  const sides = { sides: { ...none, gFact: 0.5, gFiction: 0.5 }, shown: { ...none, needs: 0 } };
  await db.storyVerdict.create({ data: { storyId: lead.id, state: "fact", ...computed, ...sides } });
  for (const [state, shown] of [
    ["fact", "Lead in the well on Hill Street"],
    ["fiction", null],
    ["disputed", null],
    ["open", "Lead in the well on Hill Street"],
  ] as const) {
    await db.storyVerdict.update({ where: { storyId: lead.id }, data: { state } });
    expect([state, await recommendedOn(iron.id)]).toEqual([state, shown]);
  }
});

test("never one that is held, retracted, removed or demoted, also where it was found before", async () => {
  const { iron, lead } = await water();
  await relateStories({ storyIds: [iron.id] });
  for (const state of ["held", "retracted", "removed"] as const) {
    await db.story.update({ where: { id: lead.id }, data: { state } });
    expect(await recommendedOn(iron.id)).toBeNull();
  }
  await db.story.update({ where: { id: lead.id }, data: { state: "published" } });
  expect(await recommendedOn(iron.id)).not.toBeNull();
  const time = { since: now(), until: new Date(now().getTime() + 60_000) };
  await db.placement.create({ data: { decisionId: "d", storyId: lead.id, slot: "demote", ...time } });
  expect(await recommendedOn(iron.id)).toBeNull();
});

test("stories that many have read together are close, and fewer than five readers say nothing", async () => {
  const plain = { summary: "Nothing of the kind." };
  const one = await aStory({ author: rosa, title: "Ferry", categorySlug: "local", ...plain });
  const two = await aStory({ author: await others(), title: "Chess", categorySlug: "culture", summary: "Pawns." });
  await read([one.id, two.id], 4);
  expect(await readTogether([one.id])).toEqual(new Map());
  await read([one.id, two.id], 40);
  expect(await readTogether([one.id])).toEqual(new Map([[one.id, new Map([[two.id, 44]])]]));
  await relateRound();
  expect(await recommendedOn(one.id)).toBe("Chess");
});

test("a story is related when it is published and when it is revised", async () => {
  const { iron } = await water();
  await transaction((tx) => record(tx, "story.published", { storyId: iron.id }));
  await followUp();
  expect(await recommendedOn(iron.id)).not.toBeNull();
  await db.relatedStories.deleteMany();
  await transaction((tx) => record(tx, "story.revised", { storyId: iron.id }));
  await followUp();
  expect(await recommendedOn(iron.id)).not.toBeNull();
});

test("signs and quotes in a title do no harm, and a story that is gone is passed over", async () => {
  const odd = await aStory({ author: rosa, title: "It's \\ 'quoted' & | ! <-> (odd):*", tags: [] });
  await relateStories({ storyIds: [odd.id, "nosuch"] });
  expect(await db.relatedStories.count({ where: { storyId: odd.id } })).toBe(1);
});

test("a member has none, and has them again", async () => {
  expect(await aboutMe(rosa)).toMatchObject({ recommended: true });
  expect(await changeRecommended({ shown: false }, rosa)).toEqual({ shown: false });
  expect(await aboutMe(rosa)).toMatchObject({ recommended: false });
  await changeRecommended({ shown: true }, rosa);
  expect(await aboutMe(rosa)).toMatchObject({ recommended: true });
});
