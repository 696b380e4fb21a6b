import { afterAll, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { closeDatabase } from "../platform/db/client.ts";
import { castGuestChoice } from "./cast-guest-choice.ts";
import { myVote } from "./queries.ts";

afterAll(closeDatabase);

test("a guest's choice is their vote as soon as they are in", async () => {
  const { id } = await aPublishedStory();
  const member = await aMember({ verified: false });
  await castGuestChoice(member, { story: id, choice: "fiction" });
  expect(await myVote(id, member)).toMatchObject({ choice: "fiction", counted: false });
});

test.each([
  {},
  { story: "nothing" },
  { choice: "fact" },
  { story: "", choice: "fact" },
  { story: "x", choice: "maybe" },
])("%j is no vote", async (begun) => {
  await expect(castGuestChoice(await aMember(), begun)).resolves.toBeUndefined();
});
