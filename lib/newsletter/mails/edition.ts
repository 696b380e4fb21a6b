import type { StoryCard } from "../../stories/lists.ts";
import { isTelling, verdictWords } from "../../stories/rules/verdict.ts";
import { absolute } from "../paths.ts";

/** What an edition says to everybody who gets the same stories. */
export type EditionText = {
  siteName: string;
  siteUrl: string;
  subject: string;
  intro: string;
  rhythm: string;
  stories: readonly StoryCard[];
  /** Where it stands on the web; null for what is only for those who chose so. */
  webUrl: string | null;
};

type Body = { subject: string; text: string; html: string };
type Letter = { subject: string; text: string; html: string };

/** An edition as it is written for one reader: with the link by which they change or end it. */
export function writeEdition(edition: EditionText): (page: string) => Letter {
  const { subject, text, html } = bodyOf(edition);
  return (page) => ({ subject, text: text + textFoot(edition, page), html: html + htmlFoot(edition, page) });
}

/** The subject that an edition has where editors gave it none: its first story. */
export function usualSubject(siteName: string, stories: readonly Pick<StoryCard, "title">[]): string {
  const title = stories[0]?.title ?? "";
  return `${siteName}: ${[...title].length > 90 ? `${[...title].slice(0, 89).join("")}…` : title}`;
}

function bodyOf(edition: EditionText): Body {
  return { subject: edition.subject, text: textBody(edition), html: htmlBody(edition) };
}

function paragraphs(intro: string): string[] {
  return intro.split(/\n{2,}/).filter(Boolean);
}

function kickerOf({ category, author, verdict }: StoryCard): string {
  const said = isTelling(verdict) && `Verdict: ${verdictWords[verdict]}`;
  return [category?.name, `by ${author.penName}`, said].filter(Boolean).join(" · ");
}

function textBody({ siteName, intro, stories }: EditionText): string {
  const each = stories.map((story) =>
    [story.title, kickerOf(story), ...(story.summary ? [story.summary] : []), absolute(story.path)].join("\n"),
  );
  return [siteName, ...paragraphs(intro), ...each].join("\n\n");
}

function textFoot({ siteName, siteUrl, rhythm, webUrl }: EditionText, page: string): string {
  const lines = [
    ...(webUrl ? [`On the web: ${webUrl}`] : []),
    `${siteName} sends you this ${rhythm} newsletter because you have subscribed to it.\n${siteUrl}`,
    `Change it, pause it or unsubscribe:\n${page}`,
  ];
  return `\n\n-- \n${lines.join("\n\n")}\n`;
}

// Colours stand in each element, for programs that know no style sheet; the style sheet turns them around in the dark.
const ink = "color:#17150f";
const soft = "color:#5b564a";
const dark = `@media (prefers-color-scheme:dark){.paper{background:#171613!important}.ink,.ink a{color:#f2efe6!important}.soft,.soft a{color:#b5afa0!important}.rule{border-color:#3a372f!important}}`;

function htmlBody({ siteName, siteUrl, subject, intro, stories }: EditionText): string {
  const opening = paragraphs(intro).map((words) => `<p class="ink" style="${ink};margin:0 0 16px">${lines(words)}</p>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title><style>${dark}</style></head>
<body class="paper" style="margin:0;padding:24px 16px;background:#fbfaf7;font:17px/1.55 Georgia,serif">
<div style="max-width:36em;margin:0 auto">
<p class="ink rule" style="${ink};margin:0 0 20px;padding-bottom:10px;border-bottom:2px solid #17150f;font-size:26px;font-weight:bold"><a class="ink" href="${escaped(siteUrl)}" style="${ink};text-decoration:none">${escaped(siteName)}</a></p>
${[...opening, ...stories.map(storyHtml)].join("\n")}
`;
}

function storyHtml(story: StoryCard): string {
  const summary = story.summary ? `<p class="ink" style="${ink};margin:0">${escaped(story.summary)}</p>` : "";
  return `<div class="rule" dir="${story.dir === "rtl" ? "rtl" : "ltr"}" style="margin:0 0 20px;padding-bottom:18px;border-bottom:1px solid #d8d3c4">
<p class="soft" style="${soft};margin:0 0 4px;font:13px/1.4 Arial,sans-serif">${escaped(kickerOf(story))}</p>
<h2 class="ink" style="${ink};margin:0 0 6px;font-size:21px;line-height:1.25"><a class="ink" href="${escaped(absolute(story.path))}" style="${ink}">${escaped(story.title)}</a></h2>
${summary}</div>`;
}

function htmlFoot({ siteName, siteUrl, rhythm, webUrl }: EditionText, page: string): string {
  const web = webUrl ? `<a href="${escaped(webUrl)}" style="${soft}">Read it on the web</a> · ` : "";
  return `<p class="soft" style="${soft};font:13px/1.6 Arial,sans-serif">${web}<a href="${escaped(page)}" style="${soft}">Change it, pause it or unsubscribe</a></p>
<p class="soft" style="${soft};font:13px/1.6 Arial,sans-serif"><a href="${escaped(siteUrl)}" style="${soft}">${escaped(siteName)}</a> sends you this ${rhythm} newsletter because you have subscribed to it.</p>
</div></body></html>
`;
}

function lines(words: string): string {
  return escaped(words).replaceAll("\n", "<br>");
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
