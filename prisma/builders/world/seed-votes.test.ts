import { afterAll, expect, test } from "vitest";
import { setClock } from "../../../lib/platform/clock.ts";
import { closeDatabase } from "../../../lib/platform/db/client.ts";
import { readVotes } from "../../../lib/verdicts/read-votes.ts";
import { score } from "../../../lib/votes/verdict/score.ts";
import { world } from "../../world/world.ts";
import { aMember } from "../member.ts";
import { aStory } from "../story.ts";
import type { Seeded } from "./seed-stories.ts";
import { seedVotes } from "./seed-votes.ts";
import { hoursBefore } from "./times.ts";

afterAll(closeDatabase);

test("the demo world's electorate leads to at least one story in each state", async () => {
  const at = new Date("2026-11-23T12:34:56Z");
  const back = setClock(() => at.getTime());
  try {
    const author = await aMember();
    const stories: Seeded[] = [];
    for (const story of world.stories) {
      const publishedAt = hoursBefore(at, story.publishedHoursAgo);
      const { id } = await aStory({ author, publishedAt });
      stories.push({ id, authorId: author.id, publishedAt, story });
    }
    await seedVotes(stories);
    const states = new Map(score(await readVotes(6), { now: at.getTime() }).stories.map((each) => [each.story, each]));
    const stateOf = (key: string) => states.get(stories.find(({ story }) => story.key === key)?.id ?? "")?.state;
    expect([...new Set([...states.values()].map(({ state }) => state))].toSorted()).toEqual([
      "disputed",
      "fact",
      "fiction",
      "open",
      "too_few",
    ]);
    expect([stateOf("school-kitchen"), stateOf("village-forum")]).toEqual(["too_few", "open"]);
  } finally {
    back();
  }
});
