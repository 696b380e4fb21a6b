import type { Tx } from "../platform/db/transaction.ts";
import { textDirection } from "../platform/html/plain-text.ts";
import type { ReadyStory } from "./check-story.ts";
import { aroundOf } from "./rules/around.ts";
import { slugOf } from "./rules/slug.ts";

type Version = { number: number; by: string; at: Date; publishedAt: Date | null };

/** Makes this what readers see of a story, and its newest revision; the draft it came from is done with, and when that was to be published. */
export async function storeVersion(tx: Tx, id: string, story: ReadyStory, version: Version): Promise<{ slug: string }> {
  const slug = slugOf(story.title);
  await tx.story.update({ where: { id }, data: { ...storyColumns(story), slug, publishedAt: version.publishedAt } });
  await tx.storyTag.deleteMany({ where: { storyId: id } });
  await tx.storyTag.createMany({
    data: story.tags.map((tag) => ({ storyId: id, tag, publishedAt: version.publishedAt })),
  });
  await tx.storySource.deleteMany({ where: { storyId: id } });
  await tx.storySource.createMany({
    data: story.sources.map((source, position) => ({ storyId: id, position, ...source })),
  });
  await tx.revision.create({ data: { storyId: id, ...revision(story, version) } });
  if (isCorrection(story, version)) await tx.story.update({ where: { id }, data: { correctedAt: version.at } });
  await tx.draft.deleteMany({ where: { storyId: id } });
  await tx.storySchedule.deleteMany({ where: { storyId: id } });
  return { slug };
}

/** What is kept of a version in the story's own row. */
export function storyColumns(story: ReadyStory) {
  const { body, tags: _tags, sources: _sources, note: _note, material: _material, ...rest } = story;
  return {
    ...rest,
    bodyHtml: body.html,
    bodyText: body.text,
    sanitiserVersion: body.version,
    words: body.words,
    dir: textDirection(story.title + body.text),
    coverAlt: story.coverId ? story.coverAlt : "",
    coverCaption: story.coverId ? story.coverCaption : "",
    coverCredit: story.coverId ? story.coverCredit : "",
  };
}

function revision(story: ReadyStory, version: Version) {
  const { title, summary, body } = story;
  const { number, by, at } = version;
  return {
    ...{ number, title, summary, bodyHtml: body.html, around: aroundOf(story), byId: by, createdAt: at },
    note: number === 1 ? "" : story.note,
    material: isCorrection(story, version),
  };
}

// There is nothing to correct in what nobody has read.
function isCorrection({ material }: ReadyStory, { number }: Version): boolean {
  return number > 1 && material;
}
