import { env } from "../platform/env.ts";
import { knownSettings } from "../site/read-settings.ts";
import { logoPicture } from "../site/schema.ts";
import type { StoryPage } from "../stories/queries.ts";
import { reuseText } from "../stories/rules/reuse.ts";
import { absolute } from "./absolute.ts";
import { cardPath } from "./cards/card-face.ts";
import { cardSize } from "./cards/card-size.ts";

const made: Record<string, string | undefined> = {
  assisted: "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource",
  generated: "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
};

/** A story for search engines: schema.org's NewsArticle, as JSON-LD. What is not known is left out. */
export function newsArticle(story: StoryPage) {
  const url = absolute(story.path);
  const [published, updated] = [story.publishedAt, story.revisedAt ?? story.publishedAt];
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: story.title,
    description: story.summary || undefined,
    url,
    mainEntityOfPage: { "@type": "WebPage", "@id": url },
    datePublished: published?.toISOString(),
    dateModified: updated?.toISOString(),
    wordCount: story.words,
    articleSection: story.category?.name,
    keywords: story.tags.length > 0 ? story.tags : undefined,
    image: imagesOf(story),
    author: authorOf(story),
    publisher: publisher(),
    isAccessibleForFree: true,
    license: reuseText[story.reuse].licence ?? undefined,
    correction: correctionsOf(story),
    temporalCoverage: happenedAt(story),
    digitalSourceType: made[story.aiUse],
    contentLocation: story.place ? { "@type": "Place", name: story.place } : undefined,
    citation: citationsOf(story),
    isBasedOn: story.origin?.url,
    commentCount: story.tally.comments,
    discussionUrl: `${url}#comments`,
  };
}

function happenedAt({ happenedOn, happenedTime }: StoryPage): string | undefined {
  const day = happenedOn?.toISOString().slice(0, 10);
  return day && happenedTime ? `${day}T${happenedTime}` : day;
}

function authorOf({ author }: StoryPage) {
  return { "@type": "Person", name: author.penName, url: absolute(`/contributors/${author.handle}`) };
}

function publisher() {
  const { name, logo } = knownSettings();
  const { src, ...size } = logoPicture(logo) ?? { src: "/icon-512.png", width: 512, height: 512 };
  const picture = { "@type": "ImageObject", url: absolute(src), ...size };
  return { "@type": "Organization", name, url: env().SITE_URL, logo: picture };
}

function imagesOf(story: StoryPage) {
  const card = { url: absolute(cardPath(cardSourceOf(story))), ...cardSize };
  const cover = story.cover && coverOf(story.cover);
  return [...(cover ? [cover] : []), { "@type": "ImageObject", ...card }];
}

function coverOf({ picture, caption, credit }: NonNullable<StoryPage["cover"]>) {
  const { url, width, height } = picture.fallback;
  return {
    "@type": "ImageObject",
    ...{ url: absolute(url), width, height },
    caption: caption || undefined,
    creditText: credit || undefined,
  };
}

function correctionsOf({ corrections }: StoryPage) {
  const material = corrections.filter((correction) => correction.material);
  if (material.length === 0) return undefined;
  return material.map(({ note, createdAt }) => ({
    "@type": "CorrectionComment",
    text: note,
    datePublished: createdAt.toISOString(),
  }));
}

function citationsOf({ sources }: StoryPage) {
  if (sources.length === 0) return undefined;
  return sources.map(({ label, url }) => ({ "@type": "CreativeWork", name: label, url: url ?? undefined }));
}

/** What a story's card image is made from, read out of its page. */
export function cardSourceOf({ id, title, dir, category, author, cover }: StoryPage) {
  return { id, title, dir, category, author, coverId: cover?.picture.id ?? null };
}
