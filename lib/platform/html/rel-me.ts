import { attribute, type HtmlElement, isElement } from "./parse-html.ts";

/** The addresses that a page itself calls the same person's (rel=me), in its head and in its body. */
export function relMeOf(head: HtmlElement | undefined, body: HtmlElement | undefined, base: string): string[] {
  const links = [...childrenOf(head).filter(({ tagName }) => tagName === "link"), ...ownLinks(body)];
  return links.filter(isRelMe).flatMap((link) => URL.parse(attribute(link, "href"), base)?.href ?? []);
}

/** Whether two addresses are of the same page here, however they are written. */
export function isSamePage(href: string, page: string): boolean {
  return (
    href
      .replace(/[#?].*$/, "")
      .replace(/\/$/, "")
      .replace(/^http:/, "https:") === page.replace(/^http:/, "https:")
  );
}

/** The elements right below another. */
export function childrenOf(element: HtmlElement | undefined): HtmlElement[] {
  return element?.childNodes.filter(isElement) ?? [];
}

// Links of the page itself: not those in articles and comments, where others can write.
function ownLinks(element: HtmlElement | undefined): HtmlElement[] {
  const found: HtmlElement[] = [];
  const waiting = childrenOf(element);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isOfOthers(next)) continue;
    if (next.tagName === "a") found.push(next);
    waiting.push(...childrenOf(next));
  }
  return found;
}

function isOfOthers(element: HtmlElement): boolean {
  if (["article", "template", "iframe", "noscript", "blockquote", "textarea"].includes(element.tagName)) return true;
  return /comment|disqus|repl(?:y|ies)|guestbook|\brespond\b|hentry|post-content|entry-content|webmention|mention/i.test(
    `${attribute(element, "class")} ${attribute(element, "id")}`,
  );
}

function isRelMe(link: HtmlElement): boolean {
  const words = attribute(link, "rel").toLowerCase().split(/\s+/);
  return words.includes("me") && !words.some((word) => ["ugc", "nofollow", "sponsored"].includes(word));
}
