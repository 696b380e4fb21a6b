import { isBlank } from "../../platform/text/clean.ts";
import { isBoilerplate } from "../rules/boilerplate.ts";
import { FEED_LIMITS } from "../rules/feed.ts";
import { looksCut } from "../rules/summary-only.ts";
import { all, attributeOf, type XmlElement } from "../xml/element.ts";
import { hasTags, readConstruct } from "./constructs.ts";
import { textFromHtml } from "./title.ts";

const WHOLE = ["content:encoded", "content", "atom:content", "encoded", "fullitem", "xhtml:body", "body", "xhtml:div"];
const SHORT = [
  ...["description", "summary", "atom:summary", "dc:description", "dcterms:abstract", "abstract"],
  ...["itunes:summary", "media:description", "googleplay:description", "itunes:subtitle"],
];
const NAMED_SHORT = ["summary", "atom:summary", "description", "dc:description", "abstract", "itunes:summary"];

/** An item's text. `html` is not sanitised. */
export type Texts = {
  html: string;
  summary: string;
  onlySummary: boolean;
  base: string | null;
  language: string | null;
  warnings: string[];
};

/** Reads what an item says: its whole text where it gives one, else its summary in place of it. */
export function readTexts(item: XmlElement): Texts {
  const whole = firstFilled(item, WHOLE);
  const short = firstFilled(item, SHORT);
  const taken = whole ?? short;
  const summary = summaryText(firstFilled(item, NAMED_SHORT)?.html ?? short?.html ?? "");
  return {
    html: taken?.html ?? "",
    summary,
    onlySummary: !whole && short !== null && (isSummaryByName(short.element) || looksCut(summary)),
    base: taken?.element.base ?? item.base,
    language: taken?.element.language ?? item.language,
    warnings: all(item, "content").some((element) => attributeOf(element, "src"))
      ? ["The text of this item is in another file, which is not fetched."]
      : [],
  };
}

/** A summary as plain text, out of HTML, without the lines that feed software adds. */
export function summaryText(html: string): string {
  const lines = textFromHtml(html)
    .split("\n")
    .filter((line) => !isBoilerplate(line));
  return lines.join("\n").slice(0, FEED_LIMITS.summary).toWellFormed();
}

function isSummaryByName({ name }: XmlElement): boolean {
  return name !== "description" && name !== "media:description";
}

function firstFilled(item: XmlElement, names: string[]): { element: XmlElement; html: string } | null {
  for (const element of all(item, ...names)) {
    const { html, plain } = readConstruct(element);
    if (!isBlank(html)) return { element, html: plain || !hasTags(html) ? inParagraphs(html) : html };
  }
  return null;
}

/** Running text as HTML: a blank line parts paragraphs, a line end stays one. "<" that begins no tag is a letter. */
export function inParagraphs(text: string): string {
  const safe = text.replaceAll("<", "&lt;");
  const paragraphs = safe.split(/\n\s*\n/).map((part) => part.trim());
  if (paragraphs.length === 1) return safe.trim().replaceAll("\n", "<br>");
  return paragraphs.map((part) => `<p>${part.replaceAll("\n", "<br>")}</p>`).join("");
}
