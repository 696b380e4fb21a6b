import { picturesById, picturesBySrc } from "../media/queries.ts";
import { avatarSrc } from "../media/rules/picture.ts";
import { db } from "../platform/db/client.ts";
import { readingMinutes, textDirection } from "../platform/html/plain-text.ts";
import { renderStory } from "../platform/html/render-story.ts";
import type { Actor } from "../policy.ts";
import { cleanBody } from "./clean-body.ts";
import { storyInHand } from "./editing.ts";
import { storyPath } from "./paths.ts";
import { originOf, type StoryPage } from "./queries.ts";
import type { DraftContent } from "./rules/fields.ts";
import { slugOf } from "./rules/slug.ts";
import { uniqueTags } from "./rules/tags.ts";
import { noVerdict } from "./rules/verdict.ts";
import { nothing } from "./tally.ts";

/** A draft as readers will see it once it is published; null for who does not write it. */
export async function storyPreview(storyId: string, actor: Actor): Promise<StoryPage | null> {
  const inHand = await storyInHand(storyId, actor);
  const row = inHand && (await findFrame(storyId));
  if (!row) return null;
  const { content } = inHand;
  const body = cleanBody(content.bodyHtml);
  const pictures = await picturesBySrc(body.images.map(({ src }) => src));
  const title = content.title.trim() || "Without a title";
  return {
    ...wordsOf(content),
    ...row,
    ...{ id: storyId, title, state: inHand.state, words: body.words, minutes: readingMinutes(body.words) },
    ...renderStory(body.html, { pictures }),
    path: storyPath({ id: storyId, slug: slugOf(content.title) }),
    dir: textDirection(content.title + body.text),
    category: await db.category.findUnique({
      where: { slug: content.categorySlug },
      select: { slug: true, name: true },
    }),
    author: { ...row.author, followers: 0, avatar: row.author.avatarId ? avatarSrc(row.author.avatarId) : null },
    cover: await coverOf(content),
    viewsRemoved: 0,
    tally: row.tally ?? nothing,
    verdict: noVerdict,
    origin: originOf(row),
    commentsClosed: false,
    retraction: null,
    corrections: [],
    recommended: null,
    versions: 1,
  };
}

function wordsOf({ summary, place, happenedOn, happenedTime, aiUse, reuse, tags, sources }: DraftContent) {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(happenedOn) ? new Date(`${happenedOn}T00:00:00Z`) : null;
  return {
    ...{ summary: summary.trim(), place: place.trim(), aiUse, reuse, tags: uniqueTags(tags) },
    happenedTime: happenedTime.trim(),
    happenedOn: day && !Number.isNaN(day.getTime()) ? day : null,
    sources: sources.map(({ kind, label, url }) => ({ kind, label, url: /^https?:\/\//.test(url) ? url : null })),
  };
}

async function coverOf({ coverId, coverAlt, coverCaption, coverCredit }: DraftContent): Promise<StoryPage["cover"]> {
  const picture = (await picturesById(coverId ? [coverId] : [])).get(coverId);
  return picture ? { picture, alt: coverAlt, caption: coverCaption, credit: coverCredit } : null;
}

function findFrame(id: string) {
  return db.story.findUnique({
    where: { id },
    select: {
      ...{ publishedAt: true, revisedAt: true, originUrl: true, originAt: true, canonical: true, summaryOnly: true },
      author: { select: { id: true, handle: true, penName: true, bio: true, avatarId: true, roles: true } },
      tally: { omit: { storyId: true } },
    },
  });
}
