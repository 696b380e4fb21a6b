import { attribute, isElement, MarkupTooLarge, parsePage } from "../../platform/html/parse-html.ts";
import { childrenOf, relMeOf } from "../../platform/html/rel-me.ts";
import { isOutboundRefusal } from "../../platform/outbound.ts";
import { askHost } from "../ask-host.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { placeOf } from "../rules/place.ts";
import { statusSentence } from "../rules/status.ts";

/** A feed's home page: what its head says, or why it says nothing. `unsure`: it could not be read this time. */
export type Home =
  | { url: string; metas: { name: string; content: string }[]; relMe: string[] }
  | { url: string; fault: string; unsure: boolean };

/** Reads the home page of a feed that is in `place`. Only a page of that place, without a query, counts. */
export async function readHome(url: string, place: string): Promise<Home> {
  try {
    const { status, headers, bytes, url: found } = await askHost(url, { accept: "text/html, application/xhtml+xml" });
    if (status < 200 || status > 299)
      return { url, fault: statusSentence(status), unsure: status >= 500 || status === 429 };
    if (placeOf(found) !== place) return { url, fault: leads(found, place), unsure: false };
    if (new URL(found).search !== "") return { url, fault: `It leads to ${found}, which has a query.`, unsure: false };
    return { url: found, ...readMarks(decodeBytes(bytes, headers.get("content-type")).text, found) };
  } catch (thrown) {
    if (thrown instanceof MarkupTooLarge) return { url, fault: thrown.message, unsure: false };
    if (!isOutboundRefusal(thrown)) throw thrown;
    return { url, fault: thrown.message, unsure: true };
  }
}

function leads(found: string, place: string): string {
  return `It leads to ${placeOf(found)}, but the feed is at ${place}: the page must be in the same place as the feed.`;
}

function readMarks(html: string, base: string): { metas: { name: string; content: string }[]; relMe: string[] } {
  const root = parsePage(html)
    .filter(isElement)
    .find(({ tagName }) => tagName === "html");
  const [head, body] = ["head", "body"].map((name) => childrenOf(root).find(({ tagName }) => tagName === name));
  const inHead = childrenOf(head);
  const metas = inHead
    .filter(({ tagName }) => tagName === "meta")
    .map((meta) => ({ name: attribute(meta, "name").toLowerCase(), content: attribute(meta, "content").trim() }));
  return { metas, relMe: relMeOf(head, body, base) };
}
