import { FEED_LIMITS } from "../rules/feed.ts";
import { attributeOf, elementsOf, textOf, type XmlElement } from "../xml/element.ts";
import { escapeText, markupOf } from "../xml/markup-of.ts";

const TAG = /<(?:[a-z][a-z0-9]*\b[^<>]*|\/[a-z][a-z0-9]*\s*|!--[^<>]*--)>/i;
/** Longer than any body that is taken, so that it is still told that it was too long. */
const LONGEST = 2 * FEED_LIMITS.html;
const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;

/** What an element says, as HTML, and whether its writer meant plain text. */
export type Construct = { html: string; plain: boolean };

/** Reads a text of any kind: XHTML, escaped HTML, base64, plain. `name` matters only by what its attributes say. */
export function readConstruct(element: XmlElement): Construct {
  const type = attributeOf(element, "type")?.toLowerCase() ?? "";
  const mode = attributeOf(element, "mode")?.toLowerCase() ?? "";
  if (elementsOf(element).length > 0) return { html: markupOf(unwrapped(element)), plain: false };
  const text = textOf(element).slice(0, LONGEST);
  const decoded = mode === "base64" || isBinary(type) ? fromBase64(text) : null;
  if (decoded !== null) return fromText(decoded, type);
  return fromText(text, type);
}

function fromText(text: string, type: string): Construct {
  const plain = type === "text" || type === "text/plain";
  if (plain || !TAG.test(text)) return { html: plain ? escapeText(text) : text, plain };
  return { html: text, plain: false };
}

/** Atom wraps XHTML in one div, which is no part of the text. */
function unwrapped(element: XmlElement): XmlElement {
  const [only, ...more] = element.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  return typeof only === "object" && more.length === 0 && only.local === "div" ? only : element;
}

function isBinary(type: string): boolean {
  return type.includes("/") && !/^(?:text\/|application\/(?:xhtml|xml)|image\/svg)|\+xml$|\/xml$/.test(type);
}

function fromBase64(text: string): string | null {
  if (!BASE64.test(text)) return null;
  const decoded = new TextDecoder().decode(Buffer.from(text, "base64"));
  return decoded.includes("\uFFFD") ? null : decoded;
}

/** Says whether HTML holds any tag; else it is running text, in which lines are meant. */
export function hasTags(html: string): boolean {
  return TAG.test(html);
}
