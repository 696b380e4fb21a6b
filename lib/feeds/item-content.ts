import { excerpt } from "../platform/html/plain-text.ts";
import type { DraftContent } from "../stories/rules/fields.ts";
import { fits } from "../stories/rules/fields.ts";
import { draftContent } from "../stories/schema.ts";
import { withPictureCredits } from "./picture-credits.ts";
import { type PreparedBody, prepareBody } from "./prepare-body.ts";
import { isSamePicture } from "./rules/cover.ts";
import type { FeedCover, FeedItem } from "./rules/feed.ts";
import { looksCut } from "./rules/summary-only.ts";
import type { SourceRow } from "./source-row.ts";

/** Pictures that were copied: each one's address at its source, and its address here. */
export type Copied = Readonly<Record<string, string>>;

/**
 * Where the pictures of an item are: those in its text, each once, as they would be asked for, and its cover. `plain` is
 * the text where it has no picture, so that it is not prepared a second time.
 */
export type ItemPictures = { inText: string[]; cover: FeedCover | null; plain: PreparedBody | null };

/** An item's pictures as far as they were copied. `id` is the cover's in our store. */
export type CopiedPictures = Pick<ItemPictures, "plain"> & {
  copied: Copied;
  cover: (FeedCover & { id: string }) | null;
};

/** What an import makes of an item. */
export type ItemContent = { content: DraftContent; body: PreparedBody; summaryOnly: boolean; warnings: string[] };

type Settings = Pick<SourceRow, "title" | "categorySlug" | "tags" | "reuse">;

/** Makes an item the content of a story. Pictures that were not copied become links; a cover that was not, nothing. */
export function contentOf(item: FeedItem, settings: Settings, { copied, cover, plain }: CopiedPictures): ItemContent {
  const whole = plain ?? prepareBody(item, (src) => copied[src] ?? null);
  const body = whole.html.length > fits.body ? prepareBody({ ...item, html: inParagraph(item.summary) }) : whole;
  const html = withPictureCredits(body.html, copied) + enclosureLinks(item);
  const content = draftContent.parse({
    title: excerpt(item.title, fits.title),
    summary: item.summary === "" ? "" : excerpt(item.summary, fits.summary),
    bodyHtml: html,
    categorySlug: settings.categorySlug ?? "",
    tags: settings.tags,
    ...coverFields(cover, settings.title),
    reuse: settings.reuse,
  });
  const cut = body === whole ? [] : ["The text is too long for a story here: only its summary was taken."];
  const summaryOnly = body !== whole || (item.onlySummary && looksCut(body.text));
  return { content, body, summaryOnly, warnings: [...item.warnings, ...body.warnings, ...cut] };
}

/** The pictures of an item. The one that its feed names becomes the cover, unless the text shows it already. */
export function picturesIn(item: FeedItem): ItemPictures {
  const body = prepareBody(item);
  const inText = [...new Set(body.images.map(({ src }) => src))].filter((src) => /^https?:/.test(src));
  const { cover } = item;
  const isShown = cover !== null && inText.some((src) => isSamePicture(src, cover.url));
  return { inText, cover: isShown ? null : cover, plain: body.images.length === 0 ? body : null };
}

function coverFields(cover: CopiedPictures["cover"], feedTitle: string) {
  if (!cover) return {};
  const credit = cover.credit || excerpt(feedTitle, fits.credit);
  return { coverId: cover.id, coverAlt: cover.alt, coverCredit: credit };
}

function enclosureLinks({ enclosures, html }: FeedItem): string {
  const played = enclosures.filter(({ type, url }) => /^(?:audio|video)\//.test(type ?? "") && !html.includes(url));
  return played
    .map(
      ({ type, url }) =>
        `<p><a href="${escaped(url)}">${type?.startsWith("audio/") ? "Listen" : "Watch"}: ${escaped(new URL(url).host)}</a></p>`,
    )
    .join("");
}

function inParagraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
