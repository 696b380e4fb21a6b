import { decodeHTMLStrict } from "entities";
import { excerpt } from "../../platform/html/plain-text.ts";
import { oneLine, withoutControls } from "../../platform/text/clean.ts";
import { FEED_LIMITS } from "../rules/feed.ts";
import type { XmlElement } from "../xml/element.ts";
import { readConstruct } from "./constructs.ts";

const FIRST_WORDS = 100;
const LONGEST_MARKUP = 20_000;
const NEVER_SHOWN = /<(script|style|template)\b[^<>]*>[\s\S]{0,5000}?<\/\1\s*>/gi;
const HTML_NAMES =
  "a abbr acronym address applet b base basefont bdi bdo big blink blockquote body br center cite code dd del dfn div dl dt em embed font form frame frameset h1 h2 h3 h4 h5 h6 head hr html i iframe img input ins kbd li link mark meta nobr noscript object ol p param pre q s samp script small span strike strong style sub sup svg table tbody td th title tr tt u ul var wbr";
const KNOWN_TAG = new RegExp(`</?(?:${HTML_NAMES.replaceAll(" ", "|")})(?=[\\s/>])[^<>]*>`, "gi");

/** An element's text as one plain line, without markup; "" where it has none. */
export function titleOf(element: XmlElement | undefined): string {
  if (!element) return "";
  const { html, plain } = readConstruct(element);
  return plain ? plainTitle(decodeHTMLStrict(html)) : titleFromHtml(html);
}

/** One plain line out of HTML. */
export function titleFromHtml(html: string): string {
  return plainTitle(textFromHtml(html));
}

/**
 * The text of HTML, as far as a title or a summary may want it, a line for each block. What looks like a tag but is none
 * of HTML's ("<Suspense>") is part of the words.
 */
export function textFromHtml(html: string): string {
  const start = html.slice(0, LONGEST_MARKUP).replace(/<!--[\s\S]{0,2000}?-->/g, "");
  const text = start.replace(NEVER_SHOWN, " ").replace(KNOWN_TAG, lineForBlock);
  return withoutControls(decodeHTMLStrict(text))
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[\n ]*/g, "\n")
    .trim();
}

/** The first words of a text or HTML, for a title where there is none. */
export function titleFromText(text: string): string {
  return excerpt(titleFromHtml(text), FIRST_WORDS);
}

/** One clean line of a title's length. */
export function plainTitle(text: string): string {
  return oneLine(text, FEED_LIMITS.title);
}

function lineForBlock(tag: string): string {
  return /^<\/?(?:br|p|div|li|h\d|tr|td|hr|blockquote|pre)\b/i.test(tag) ? "\n" : "";
}
