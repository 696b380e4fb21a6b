import { now } from "../../../lib/platform/clock.ts";
import { db } from "../../../lib/platform/db/client.ts";
import { transaction } from "../../../lib/platform/db/transaction.ts";
import { newId } from "../../../lib/platform/new-id.ts";
import { readyStory } from "../../../lib/stories/check-story.ts";
import { draftContent } from "../../../lib/stories/schema.ts";
import { storeVersion } from "../../../lib/stories/store-version.ts";
import type { WorldStory } from "../../world/shape.ts";
import { daysBefore, hoursBefore } from "./times.ts";

/** A story that was seeded, with what its votes, views and comments need. */
export type Seeded = { id: string; authorId: string; publishedAt: Date; story: WorldStory };

/** Writes the stories of the demo world, dated in the past, through the same check and cleaning as any other. */
export async function seedStories(
  stories: readonly WorldStory[],
  memberIds: ReadonlyMap<string, string>,
  pictureIds: ReadonlyMap<string, string>,
): Promise<Seeded[]> {
  const seeded: Seeded[] = [];
  for (const story of stories) seeded.push(await seedStory(story, memberIds.get(story.author) ?? "", pictureIds));
  return seeded;
}

async function seedStory(
  story: WorldStory,
  authorId: string,
  pictureIds: ReadonlyMap<string, string>,
): Promise<Seeded> {
  const at = now();
  const publishedAt = hoursBefore(at, story.publishedHoursAgo);
  const id = newId(publishedAt.getTime());
  const content = contentOf(story, pictureIds, at);
  const ready = await readyStory(content, authorId);
  const before = await readyStory({ ...content, bodyHtml: bodyBefore(story, content.bodyHtml) }, authorId);
  await db.story.create({ data: { id, authorId, createdAt: publishedAt } });
  const revisedAt = story.updatedHoursAgo === undefined ? null : hoursBefore(at, story.updatedHoursAgo);
  await transaction(async (tx) => {
    await storeVersion(tx, id, before, { number: 1, by: authorId, at: publishedAt, publishedAt });
    if (story.correction && revisedAt) {
      const corrected = { ...ready, note: story.correction.note, material: true };
      await storeVersion(tx, id, corrected, { number: 2, by: authorId, at: revisedAt, publishedAt });
    }
    await tx.story.update({ where: { id }, data: { state: "published", revisedAt } });
    await tx.storyTally.create({ data: { storyId: id } });
  });
  return { id, authorId, publishedAt, story };
}

function bodyBefore({ correction }: WorldStory, body: string): string {
  return (correction?.was ?? []).reduce((text, { now, before }) => text.replace(now, before), body);
}

function contentOf(story: WorldStory, pictureIds: ReadonlyMap<string, string>, at: Date) {
  const happened = story.happenedOn === undefined ? "" : daysBefore(at, story.happenedOn).toISOString().slice(0, 10);
  return draftContent.parse({
    title: story.title,
    summary: story.summary,
    bodyHtml: story.body.replace(/src="picture:([^"]+)"/g, (_, key: string) => `src="/media/${pictureIds.get(key)}"`),
    categorySlug: story.category,
    tags: [...story.tags],
    coverId: story.cover ? (pictureIds.get(story.cover) ?? "") : "",
    coverAlt: story.coverAlt ?? "",
    coverCaption: story.coverCaption ?? "",
    coverCredit: story.coverCredit ?? "",
    sources: story.sources.map(({ kind, label, url = "" }) => ({ kind, label, url })),
    place: story.place ?? "",
    happenedOn: happened,
    aiUse: story.aiUse,
    reuse: story.reuse,
  });
}
