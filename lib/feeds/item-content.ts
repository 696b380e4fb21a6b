import { excerpt } from "../platform/html/plain-text.ts";
import type { DraftContent } from "../stories/rules/fields.ts";
import { fits } from "../stories/rules/fields.ts";
import { draftContent } from "../stories/schema.ts";
import { withPictureCredits } from "./picture-credits.ts";
import { type PreparedBody, prepareBody } from "./prepare-body.ts";
import type { FeedItem } from "./rules/feed.ts";
import { looksCut } from "./rules/summary-only.ts";
import type { SourceRow } from "./source-row.ts";

/** Pictures that were copied: each one's address at its source, and its address here. */
export type Copied = Readonly<Record<string, string>>;

/** What an import makes of an item. */
export type ItemContent = { content: DraftContent; body: PreparedBody; summaryOnly: boolean; warnings: string[] };

type Settings = Pick<SourceRow, "categorySlug" | "tags" | "reuse">;

/** Makes an item the content of a story. Pictures that were not copied become links. */
export function contentOf(item: FeedItem, settings: Settings, copied: Copied): ItemContent {
  const whole = prepareBody(item, (src) => copied[src] ?? null);
  const body = whole.html.length > fits.body ? prepareBody({ ...item, html: inParagraph(item.summary) }) : whole;
  const html = withPictureCredits(body.html, copied) + enclosureLinks(item);
  const content = draftContent.parse({
    title: excerpt(item.title, fits.title),
    summary: item.summary === "" ? "" : excerpt(item.summary, fits.summary),
    bodyHtml: html,
    categorySlug: settings.categorySlug ?? "",
    tags: settings.tags,
    reuse: settings.reuse,
  });
  const cut = body === whole ? [] : ["The text is too long for a story here: only its summary was taken."];
  const summaryOnly = body !== whole || (item.onlySummary && looksCut(body.text));
  return { content, body, summaryOnly, warnings: [...item.warnings, ...body.warnings, ...cut] };
}

/** The addresses of the pictures in an item's text, each once, as they would be asked for. */
export function picturesIn(item: FeedItem): string[] {
  const { images } = prepareBody(item);
  return [...new Set(images.map(({ src }) => src))].filter((src) => /^https?:/.test(src));
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
