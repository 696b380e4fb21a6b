import { portableHtml } from "../platform/html/portable.ts";
import type { StoryPicture } from "../platform/html/render-picture.ts";
import type { FeedPicture } from "./rules/feed.ts";

/** What a story in a feed is made of. */
export type FeedText = {
  bodyHtml: string;
  corrections: readonly { note: string; createdAt: Date }[];
  cover: (FeedPicture & { caption: string }) | null;
  origin: { url: string; host: string; summaryOnly: boolean } | null;
};

type Options = { site: string; pictures: ReadonlyMap<string, StoryPicture> };

const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** A story's text as feed readers show it: what was corrected first, the picture with its credit, the text, where it comes from. */
export function feedHtml({ bodyHtml, corrections, cover, origin }: FeedText, options: Options): string {
  return [
    ...corrections.map(correctionLine),
    cover === null ? "" : figureOf(cover),
    portableHtml(bodyHtml, options),
    origin === null ? "" : originLine(origin),
  ].join("");
}

function correctionLine({ note, createdAt }: FeedText["corrections"][number]): string {
  return `<p><strong>Corrected on ${days.format(createdAt)}:</strong> ${html(note)}</p>`;
}

function figureOf({ url, width, height, alt, caption, credit }: NonNullable<FeedText["cover"]>): string {
  const words = [caption && html(caption), credit && `<small>${html(credit)}</small>`].filter(Boolean).join(" ");
  const below = words === "" ? "" : `<figcaption>${words}</figcaption>`;
  return `<figure><img src="${html(url)}" alt="${html(alt)}" width="${width}" height="${height}">${below}</figure>`;
}

function originLine({ url, host, summaryOnly }: NonNullable<FeedText["origin"]>): string {
  const words = summaryOnly ? "Read the whole story at" : "Originally published at";
  return `<p>${words} <a href="${html(url)}">${html(host)}</a></p>`;
}

function html(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
