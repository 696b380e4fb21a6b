import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type StoryToJudge, seedElectorate } from "../../prisma/builders/electorate.ts";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { storage } from "../platform/storage/open-storage.ts";
import { readFactors } from "./read-standing.ts";
import { releaseDay } from "./release-day.ts";
import { recompute, textOf } from "./release-files.ts";
import { type ReleasedName, releaseKey } from "./rules/releases.ts";
import { runVerdicts } from "./run-verdicts.ts";

afterAll(closeDatabase);
vi.setConfig({ hookTimeout: 60_000 }); // a site of 2,400 votes is made and scored, twice

const publishedAt = new Date("2026-10-01T12:00:00Z");
const at = new Date("2026-11-23T00:05:00Z");

async function released(name: ReleasedName): Promise<Uint8Array> {
  const object = await storage().get(releaseKey(name, "2026-11-23"));
  if (!object) throw new Error(`There is no file of ${name}.`);
  return new Uint8Array(await new Response(object.body).arrayBuffer());
}

const linesOf = (file: Uint8Array) =>
  gunzipSync(file)
    .toString()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

beforeAll(async () => {
  const stories: StoryToJudge[] = [];
  for (let n = 0; n < 40; n++) {
    const slant = ((n % 5) - 2) / 2.5;
    stories.push({ ...(await aPublishedStory()), publishedAt, truth: n % 2 === 0 ? 1.6 : -1.6, slant, votes: 60 });
  }
  await db.story.updateMany({ data: { publishedAt } });
  await seedElectorate(stories, { readers: 150, until: at });
  const back = setClock(() => at.getTime());
  await runVerdicts();
  await releaseDay();
  await releaseDay();
  back();
});

test("anybody gets the same verdicts from the released votes, byte for byte", async () => {
  const votes = await released("votes");
  expect(recompute(votes)).toBe(textOf(await released("verdicts")));
  const inAnotherOrder = [...gunzipSync(votes).toString().trim().split("\n")];
  const [first, ...rest] = inAnotherOrder;
  expect(recompute(new TextEncoder().encode([first, ...rest.reverse()].join("\n")))).toBe(
    textOf(await released("verdicts")),
  );
});

test("a file of another version, or of nothing, is refused", async () => {
  const [first, ...lines] = linesOf(await released("votes"));
  const written = (head: unknown) =>
    new TextEncoder().encode([head, ...lines].map((line) => JSON.stringify(line)).join("\n"));
  expect(() => recompute(written({ ...first, version: "0" }))).toThrow("version 0");
  expect(() => recompute(new Uint8Array())).toThrow("It is no released file of votes.");
});

test("the file holds numbers for readers, times of ten minutes, nobody with fewer than six votes, and no name", async () => {
  const [head, ...votes] = linesOf(await released("votes"));
  expect(head).toMatchObject({ holds: "votes", version: "1", now: at.getTime() });
  expect(votes).toHaveLength(2400);
  for (const [reader, , value, time] of votes) {
    expect(reader).toMatch(/^r\d{3}$/);
    expect([0, 0.5, 1]).toContain(value);
    expect(time % 600_000).toBe(0);
  }
  const counts = [...Map.groupBy(votes, ([reader]) => reader).values()].map(({ length }) => length);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(6);
});

test("it is one release a day, listed, and confirms what is published", async () => {
  expect(await db.verdictRun.findMany({ where: { kind: "day" } })).toMatchObject([{ day: "2026-11-23", votes: 2400 }]);
  const published = await db.storyVerdict.findMany({ where: { state: { in: ["fact", "fiction"] } } });
  expect(published.length).toBeGreaterThan(10);
  expect(published.filter(({ confirmedAt }) => confirmedAt?.getTime() === at.getTime()).length).toBe(published.length);
  const [, ...changes] = linesOf(await released("changes"));
  expect(changes).toHaveLength(await db.verdictChange.count());
});

test("on which side a reader stands is forgotten with them", async () => {
  const [id = ""] = (await readFactors()).keys();
  await db.member.delete({ where: { id } });
  expect((await readFactors()).has(id)).toBe(false);
});
