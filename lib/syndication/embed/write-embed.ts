import { createHash } from "node:crypto";
import { env } from "../../platform/env.ts";
import { xmlText as html } from "../../platform/text/xml.ts";
import { knownSettings } from "../../site/read-settings.ts";
import type { StoryCard } from "../../stories/lists.ts";
import { absolute } from "../absolute.ts";
import { style } from "./style.ts";

const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const numbers = new Intl.NumberFormat("en-GB");

const styleHash = createHash("sha256").update(style).digest("base64");

/** The policy of the cards: nothing runs in them, nothing is sent from them, and any site may show them. */
export const embedPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

/** A story's card for other sites: a page without scripts or cookies, whose links open outside of it. */
export function writeEmbed(story: StoryCard): string {
  const { title, dir, category, author, publishedAt, tally, picture } = story;
  const views = `${numbers.format(tally.views)} ${tally.views === 1 ? "reader" : "readers"}`;
  const url = html(absolute(story.path));
  const shown = picture
    ? `<img src="${html(absolute(picture.src))}" alt="" width="${picture.width}" height="${picture.height}">`
    : "";
  return page(
    title,
    `<main>${shown}<div>${category ? `<p class="kicker">${html(category.name)}</p>` : ""}
<h1 dir="${html(dir)}"><a href="${url}" target="_blank" rel="noopener">${html(title)}</a></h1>
<p class="by">By <bdi>${html(author.penName)}</bdi> · <time datetime="${publishedAt.toISOString()}">${days.format(publishedAt)}</time> · ${views}</p>
${siteLine()}</div></main>`,
  );
}

/** What stands in the card's place when its story is not shown any more. */
export function writeMissing(storyId: string, sentence: string): string {
  const url = html(absolute(`/stories/${storyId}`));
  return page(
    sentence,
    `<main><div><h1>${html(sentence)}</h1>
<p class="by"><a href="${url}" target="_blank" rel="noopener">Its page says why</a></p>
${siteLine()}</div></main>`,
  );
}

function siteLine(): string {
  const { SITE_URL } = env();
  return `<p class="site"><a href="${html(SITE_URL)}" target="_blank" rel="noopener">${html(knownSettings().name)}</a></p>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${html(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
