import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "../../lib/platform/db/client.ts";
import { findDrift } from "../../lib/votes/find-drift.ts";
import { seedElectorate } from "./electorate.ts";
import { aPublishedStory } from "./published-story.ts";

afterAll(closeDatabase);

const publishedAt = new Date("2026-11-10T12:00:00Z");
const until = new Date("2026-11-23T12:00:00Z");

async function choicesOf(storyId: string) {
  const votes = await db.vote.findMany({ where: { storyId }, orderBy: { readerId: "asc" } });
  return votes.map(({ readerId, choice, castAt }) => ({ readerId, choice, at: castAt.getTime() }));
}

test("readers of two camps vote on stories after they were published; tallies are exact; it comes out the same again", async () => {
  const [plain, slanted] = [await aPublishedStory(), await aPublishedStory()];
  const stories = [
    { ...plain, truth: 1, slant: 0, publishedAt, votes: 200 },
    { ...slanted, truth: 0, slant: 1, publishedAt },
  ];
  expect(await seedElectorate(stories, { until })).toHaveLength(300);
  expect(await db.member.count({ where: { demo: true, passwordHash: null } })).toBe(300);
  expect(await findDrift()).toEqual([]);

  const first = await choicesOf(plain.id);
  expect(first).toHaveLength(200);
  for (const { at } of first) {
    expect(at).toBeGreaterThanOrEqual(publishedAt.getTime());
    expect(at).toBeLessThanOrEqual(until.getTime());
  }
  const facts = first.filter(({ choice }) => choice === "fact").length;
  expect(facts).toBeGreaterThan(110); // σ(1) = 0.73 of those who are not unsure
  expect(facts).toBeLessThan(165);
  const camps = await choicesOf(slanted.id);
  const share = (own: typeof camps) => own.filter(({ choice }) => choice === "fact").length / own.length;
  const isFirst = ({ readerId }: { readerId: string }) => readerId <= "reader000180";
  expect(share(camps.filter(isFirst))).toBeGreaterThan(0.6);
  expect(share(camps.filter((each) => !isFirst(each)))).toBeLessThan(0.4);

  await db.vote.deleteMany();
  await seedElectorate(stories.toReversed(), { until });
  expect(await choicesOf(plain.id)).toEqual(first);
});
