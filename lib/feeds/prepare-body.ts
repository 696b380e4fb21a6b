import { serialize } from "parse5";
import { webAddress } from "../platform/html/links.ts";
import {
  attribute,
  type HtmlNode,
  isElement,
  MarkupTooLarge,
  parseHtml,
  walkNodes,
} from "../platform/html/parse-html.ts";
import { type Sanitised, type SanitiseOptions, sanitise } from "../platform/html/sanitise.ts";
import { inParagraphs } from "./fields/texts.ts";
import { removeBoilerplate } from "./remove-boilerplate.ts";
import { withoutTracking } from "./rules/addresses.ts";
import { FEED_LIMITS, type FeedItem } from "./rules/feed.ts";

/** A body as an import stores it, and what had to be done to it, as sentences. */
export type PreparedBody = Sanitised & { warnings: string[] };

const DEEPEST = 300;
const REAL_SOURCES = ["data-src", "data-lazy-src", "data-original", "data-orig-file", "data-url"];

/**
 * Makes an item's HTML what a story's body may be: the feed's boilerplate out, addresses absolute and without tracking,
 * then sanitised as everything is. `allowImage` says under which address a picture is shown; without it they keep theirs.
 */
export function prepareBody(
  item: Pick<FeedItem, "html" | "summary" | "base">,
  allowImage: NonNullable<SanitiseOptions["allowImage"]> = (src) => webAddress(src),
): PreparedBody {
  const options: SanitiseOptions = { allowImage, ...(item.base === null ? {} : { base: item.base }) };
  try {
    return { ...sanitise(tidied(item.html), "story", options), warnings: [] };
  } catch (thrown) {
    if (!(thrown instanceof MarkupTooLarge)) throw thrown;
    const short = inParagraphs(item.summary.replaceAll("&", "&amp;"));
    return { ...sanitise(short, "story", options), warnings: [`Only the summary was taken. ${thrown.message}`] };
  }
}

/** What is nested more deeply than anything written is left to the sanitiser, which does not climb down into it. */
function tidied(html: string): string {
  if (html.length > FEED_LIMITS.html) return html;
  const parsed = parseHtml(html);
  if (isDeeperThan(parsed, DEEPEST)) return html;
  const nodes = removeBoilerplate(parsed);
  walkNodes(nodes, (node) => tidyAddresses(node));
  return htmlOf(nodes);
}

function isDeeperThan(roots: readonly HtmlNode[], most: number): boolean {
  let level: readonly HtmlNode[] = roots;
  for (let depth = 0; depth < most && level.length > 0; depth++) {
    level = level.flatMap((node) => (isElement(node) ? node.childNodes : []));
  }
  return level.length > 0;
}

function tidyAddresses(node: HtmlNode): undefined {
  if (!isElement(node)) return;
  if (node.tagName === "a") change(node, "href", withoutTracking);
  if (node.tagName !== "img") return;
  const lazy = REAL_SOURCES.map((name) => attribute(node, name)).find((value) => value !== "");
  if (lazy !== undefined) change(node, "src", (src) => (src === "" || src.startsWith("data:") ? lazy : src));
}

type Attributes = { attrs: { name: string; value: string }[] };

function change(element: Attributes, name: string, edit: (value: string) => string): void {
  const entry = element.attrs.find((attr) => attr.name === name);
  if (entry) entry.value = edit(entry.value);
  else if (edit("") !== "") element.attrs.push({ name, value: edit("") });
}

function htmlOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => serialize({ nodeName: "#document-fragment", childNodes: [node] })).join("");
}
