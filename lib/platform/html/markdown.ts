import type { Root as HastRoot } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toMdast } from "hast-util-to-mdast";
import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown, gfmToMarkdown } from "mdast-util-gfm";
import { toHast } from "mdast-util-to-hast";
import { toMarkdown } from "mdast-util-to-markdown";
import { gfm } from "micromark-extension-gfm";
import { readFigures } from "./markdown-figures.ts";
import { keepFewTags, markPullQuotes, shallow } from "./markdown-reading.ts";
import { handlers } from "./markdown-writing.ts";
import { MarkupTooLarge } from "./parse-html.ts";
import type { Profile } from "./profiles.ts";
import { type Sanitised, type SanitiseOptions, sanitise } from "./sanitise.ts";

const LONGEST = 100_000;
/** The parser's work grows with the square of these: a long story has a tenth of them, and reads in milliseconds. */
const SIGNS = /[*_~`[\]<|=&\\\n]/g;
const MOST_SIGNS = 5000;
const EMPHASIS = /[*_~]/g;
const MOST_EMPHASIS = 2500;
const TOO_LONG = `This is too long: at most ${LONGEST.toLocaleString("en-GB")} characters fit.`;
const TOO_LARGE = "This text has too much formatting. Leave some out, or split it into two stories.";

/** Footnotes would need ids and tasks checkboxes, which stories do not have: both are shown as typed. */
const WITHOUT = {
  disable: { null: ["gfmFootnoteDefinition", "gfmFootnoteCall", "gfmPotentialFootnoteCall", "tasklistCheck"] },
};

/**
 * Reads GitHub's Markdown and sanitises the result. A picture alone in a paragraph is a figure,
 * `![alt](/media/x "Caption | Credit | Licence")`; an address of a video alone in one is a card; a quote that begins with
 * `[!pull]` is a pull quote. HTML is shown as typed, but for `<u> <sub> <sup> <small> <br>`.
 */
export function markdownToHtml(markdown: string, profile: Profile = "story", options?: SanitiseOptions): Sanitised {
  if (markdown.length > LONGEST) throw new MarkupTooLarge(TOO_LONG);
  const source = shallow(markdown);
  if (count(source, SIGNS) > MOST_SIGNS || count(source, EMPHASIS) > MOST_EMPHASIS) throw new MarkupTooLarge(TOO_LARGE);
  return sanitise(
    withinStack(() => htmlOf(source)),
    profile,
    options,
  );
}

/** Writes stored HTML as the Markdown that makes it again. Merged cells, table captions and picture sizes are left out. */
export function htmlToMarkdown(html: string): string {
  const tree = toMdast(fromHtml(html, { fragment: true }), { handlers, document: true });
  return toMarkdown(tree, { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: "-", rule: "-" });
}

function htmlOf(source: string): string {
  const tree: Root = fromMarkdown(source, {
    extensions: [gfm(), WITHOUT],
    mdastExtensions: [gfmFromMarkdown()],
  });
  keepFewTags(tree);
  markPullQuotes(tree);
  readFigures(tree);
  return toHtml(toHast(tree, { allowDangerousHtml: true }) as HastRoot, { allowDangerousHtml: true });
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

/** Emphasis can be nested thousands of times on one line; the libraries here recurse once for each. */
function withinStack<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw new MarkupTooLarge(TOO_LARGE, { cause: error });
    throw error;
  }
}
