import { canonicalSrc } from "../media/rules/address.ts";
import type { SourceItem } from "../platform/db/generated/client.ts";
import { textDirection } from "../platform/html/plain-text.ts";
import { renderStory } from "../platform/html/render-story.ts";
import { takeFrom } from "../platform/limits.ts";
import { isRefusal, notFound, Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { checkStory } from "../stories/check-story.ts";
import { cleanBody } from "../stories/clean-body.ts";
import { fetchFeed } from "./fetch-feed.ts";
import { type Became, type Entry, foresee, type Import } from "./import-item.ts";
import { entriesOf, knownItems } from "./import-items.ts";
import { contentOf, type ItemContent, picturesIn } from "./item-content.ts";
import { itemHash } from "./item-hash.ts";
import { type PreviewPictures, previewPictures } from "./preview-pictures.ts";
import { ownRow } from "./queries.ts";
import { homePageOf } from "./rules/place.ts";
import type { Preview, PreviewItem } from "./schema.ts";

const mostShown = 20;

/** What the next check of a feed would import, exactly as it would look, newest first. Nothing is written. */
export async function previewSource({ sourceId }: { sourceId: string }, actor: Actor): Promise<Preview> {
  const source = await ownRow(sourceId, actor);
  if (!source) throw notFound("feed");
  await takeFrom("feed-preview", actor.id);
  const answer = await fetchFeed(source.feedUrl);
  if (answer.kind === "failed") throw new Refusal("invalid", answer.sentence);
  if (answer.kind !== "feed")
    throw new Refusal("invalid", answer.kind === "other" ? answer.reason : "Nothing was sent.");
  const { feed, fetched } = answer;
  const entries = entriesOf(feed, source).toReversed();
  const shown = entries.slice(0, mostShown);
  const known = await knownItems(sourceId, shown);
  const items: PreviewItem[] = [];
  for (const entry of shown)
    items.push(await previewItem({ source, owner: actor }, entry, known.get(entry.key) ?? null));
  return {
    ...{ title: feed.title, format: feed.format, homeUrl: homePageOf(feed.link, fetched.url) },
    ...{ items, more: entries.length - shown.length, warnings: feed.warnings },
  };
}

async function previewItem(job: Import, entry: Entry, known: SourceItem | null): Promise<PreviewItem> {
  const { key, item } = entry;
  const pictures = previewPictures(job.source.id, picturesIn(item));
  const made = contentOf(item, job.source, pictures);
  const body = cleanBody(made.content.bodyHtml);
  const { outcome, reason } = await becomes(job, entry, known, made);
  return {
    ...{
      key,
      title: made.content.title,
      link: item.link,
      author: item.author,
      publishedAt: item.publishedAt,
      outcome,
      reason,
    },
    html: renderStory(body.html, { pictures: pictures.drawn }).html,
    dir: textDirection(made.content.title + body.text),
    ...{ summary: made.content.summary, summaryOnly: made.summaryOnly },
    ...{ cover: coverIn(pictures, made), pictures: Object.keys(pictures.copied), warnings: made.warnings },
  };
}

function coverIn({ cover, drawn }: PreviewPictures, { content }: ItemContent): PreviewItem["cover"] {
  const [variant] = drawn.get(canonicalSrc(cover?.id ?? ""))?.variants ?? [];
  return variant ? { src: variant.url, alt: content.coverAlt, credit: content.coverCredit } : null;
}

type Foreseen = { outcome: PreviewItem["outcome"]; reason: string };

async function becomes(job: Import, entry: Entry, known: SourceItem | null, made: ItemContent): Promise<Foreseen> {
  if (known?.outcome === "imported") return ofImported(entry, known);
  const foreseen: Became | null = await foresee(job, entry);
  return foreseen ?? (await orFault(made, job.owner.id, job.source.categorySlug !== null));
}

function ofImported({ item }: Entry, known: SourceItem): Foreseen {
  if (known.storyId === null)
    return { outcome: "duplicate", reason: "You deleted this story here, so it is not imported again." };
  return { outcome: known.contentHash === itemHash(item) ? "unchanged" : "updated", reason: "It is here already." };
}

// Before the settings are made there is no category yet, and the cover is not copied; that is no fault of the item.
async function orFault({ content }: ItemContent, ownerId: string, hasCategory: boolean): Promise<Foreseen> {
  try {
    const { categorySlug, ...faults } = (await checkStory({ ...content, coverId: "" }, ownerId)).faults;
    const reason = Object.values(hasCategory && categorySlug ? { categorySlug, ...faults } : faults).join(" ");
    return reason === "" ? { outcome: "imported", reason: "" } : { outcome: "failed", reason };
  } catch (thrown) {
    if (isRefusal(thrown)) return { outcome: "failed", reason: thrown.message };
    throw thrown;
  }
}
