import { decodeHTMLStrict } from "entities";
import { refuseBomb } from "./doctype.ts";

const REFERENCE = /&(#x[0-9a-f]{1,8}|#[0-9]{1,10}|[a-z][\w.-]{0,40});/gi;
const PREDEFINED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const MOST_EXPANDED = 1_000_000;

/**
 * Makes a function that resolves references in XML text: numbers, HTML's names, and what the document declared. What it
 * does not know stays as it stands. Throws `FeedFault` when declared texts add up to more than a million letters.
 */
export function referenceReader(declared: ReadonlyMap<string, string>): (text: string) => string {
  let expanded = 0;
  const resolve = (reference: string, name: string): string => {
    const value = declared.get(name);
    if (value === undefined) return PREDEFINED[name] ?? decodeHTMLStrict(reference);
    expanded += value.length;
    if (expanded > MOST_EXPANDED) refuseBomb();
    return decodeHTMLStrict(value);
  };
  return (text) => (text.includes("&") ? text.replace(REFERENCE, resolve) : text);
}
