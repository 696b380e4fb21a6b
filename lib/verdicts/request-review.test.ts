import { afterAll, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { now } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { computedVerdict, storyToReview } from "./queries.ts";
import { requestReview } from "./request-review.ts";

afterAll(closeDatabase);

const words = "The council has published its own count since.";
const side = { n: 20, p: 0.3 };

async function aJudgedStory(state: "disputed" | "too_few" = "disputed") {
  const { id, authorId } = await aPublishedStory();
  const { handle, penName } = await db.member.findUniqueOrThrow({ where: { id: authorId } });
  const sides = { a: side, b: side, gFact: 0.3, gFiction: 0.7 };
  const shown = { a: side, b: side, needs: 5 };
  const stored = { sides, shown, runId: "r", since: now(), computed: state, computedReason: "" };
  await db.storyVerdict.create({ data: { storyId: id, state, ...stored } });
  const author: Actor = { id: authorId, handle, penName, roles: [], verified: true, bans: [] };
  return { id, author };
}

const refusal = async (attempt: Promise<unknown>): Promise<string> => {
  const [outcome] = await Promise.allSettled([attempt]);
  return outcome.status === "rejected" ? outcome.reason.code : "accepted";
};

test("an author asks once; what they say stands with the verdict, and it is open for 14 days more", async () => {
  const { id, author } = await aJudgedStory();
  const before = await computedVerdict(id);
  await requestReview({ storyId: id, words }, author);
  const after = await computedVerdict(id);
  expect(after?.review?.words).toBe(words);
  expect(after?.freezesAt.getTime()).toBeGreaterThan(before?.freezesAt.getTime() ?? 0);
  expect(await refusal(requestReview({ storyId: id, words }, author))).toBe("conflict");
  expect(await db.event.count({ where: { name: "verdict.review-asked", payload: { equals: { storyId: id } } } })).toBe(
    1,
  );
});

test("of twenty requests at once, one is accepted", async () => {
  const { id, author } = await aJudgedStory();
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => refusal(requestReview({ storyId: id, words }, author))),
  );
  expect(outcomes.filter((outcome) => outcome === "accepted")).toHaveLength(1);
});

test("nobody else asks, nor where there is no verdict, nor for a story that is not published", async () => {
  const { id, author } = await aJudgedStory("too_few");
  expect(await refusal(requestReview({ storyId: id, words }, author))).toBe("conflict");
  const admin = await aMember({ roles: ["admin"] });
  expect(await refusal(requestReview({ storyId: id, words }, admin))).toBe("forbidden");
  expect(await storyToReview(id, admin)).toBeNull();
  await db.story.update({ where: { id }, data: { state: "retracted" } });
  expect(await refusal(requestReview({ storyId: id, words }, author))).toBe("not_found");
  expect(await computedVerdict(id)).toBeNull();
});

test("where there are too few votes, neither side's numbers are told", async () => {
  const { id } = await aJudgedStory("too_few");
  expect(await computedVerdict(id)).toMatchObject({ sides: null, verdict: { state: "too_few", needs: 5 } });
});
