import { isElement, MarkupTooLarge, parsePage } from "../../platform/html/parse-html.ts";
import { childrenOf, isSamePage, relMeOf } from "../../platform/html/rel-me.ts";
import { fetchPublic, isOutboundRefusal } from "../../platform/outbound.ts";

/** Why a page does not link back, in plain words; null where it does. `unsure`: it could not be read this time. */
export type Back = { fault: string | null; unsure: boolean };

/** Reads a page, and looks for its own link back to a profile with rel=me. */
export async function readBack(url: string, profile: string): Promise<Back> {
  try {
    const { status, bytes, url: found } = await fetchPublic(url, { accept: "text/html, application/xhtml+xml" });
    if (status < 200 || status > 299)
      return { fault: `The page answered with status ${status}.`, unsure: status >= 500 || status === 429 };
    if (new URL(found).host !== new URL(url).host)
      return { fault: `The page leads on to ${new URL(found).host}. Give the address there.`, unsure: false };
    return { fault: faultOf(relMe(new TextDecoder().decode(bytes), found), profile), unsure: false };
  } catch (thrown) {
    if (thrown instanceof MarkupTooLarge) return { fault: thrown.message, unsure: false };
    if (isOutboundRefusal(thrown)) return { fault: thrown.message, unsure: true };
    throw thrown;
  }
}

function relMe(html: string, base: string): string[] {
  const root = parsePage(html)
    .filter(isElement)
    .find(({ tagName }) => tagName === "html");
  const [head, body] = ["head", "body"].map((name) => childrenOf(root).find(({ tagName }) => tagName === name));
  return relMeOf(head, body, base);
}

function faultOf(links: readonly string[], profile: string): string | null {
  if (links.some((href) => isSamePage(href, profile))) return null;
  return links.length > 0
    ? "The page has rel=me links, but none to your profile here."
    : "The page has no rel=me link of its own.";
}
