import { placeStory } from "../../../lib/curation/place-story.ts";
import { now } from "../../../lib/platform/clock.ts";
import { db } from "../../../lib/platform/db/client.ts";
import { recountRecommends } from "../../../lib/recommends/recount-recommends.ts";
import { relateRound } from "../../../lib/related/relate-stories.ts";
import { chance, draw } from "../chance.ts";
import type { Seeded } from "./seed-stories.ts";

const editor = "a-brandt";
const hours = 168;

// Why the editor picks a story of this category.
const reasons: readonly (readonly [string, string])[] = [
  ["local", "It was measured, not guessed, and it matters to everybody who lives here."],
  ["science", "The data is there, with the mistakes in it. This is how it should be done."],
  ["money", "It shows the page, so that you can read it yourself."],
  ["health", "First-hand, careful about what it does not know."],
];

/** Has readers of the demo world recommend stories and follow contributors, and its editor pick some for the front page. */
export async function seedFront(
  stories: readonly Seeded[],
  memberIds: ReadonlyMap<string, string>,
  readerIds: readonly string[],
): Promise<void> {
  const createdAt = now();
  const random = chance("front");
  await db.recommend.createMany({
    data: stories.flatMap(({ id: storyId }) =>
      draw(readerIds, Math.floor(random() ** 2 * 40), random).map((memberId) => ({ storyId, memberId, createdAt })),
    ),
  });
  await db.follow.createMany({
    data: [...memberIds.values()].flatMap((contributorId) =>
      draw(readerIds, Math.floor(random() * 60), random).map((followerId) => ({
        followerId,
        contributorId,
        createdAt,
      })),
    ),
  });
  await recountRecommends();
  await pick(stories, memberIds.get(editor) ?? "");
  await relateRound();
}

async function pick(stories: readonly Seeded[], editorId: string): Promise<void> {
  const actor = {
    ...{ id: editorId, handle: editor, penName: editor, verified: true, bans: [] },
    roles: ["editor"] as const,
  };
  for (const [category, reason] of reasons) {
    const [newest] = stories
      .filter(({ authorId, story }) => story.category === category && authorId !== editorId)
      .toSorted((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime());
    if (newest) await placeStory({ storyId: newest.id, slot: "pick", hours, reason }, actor);
  }
}
