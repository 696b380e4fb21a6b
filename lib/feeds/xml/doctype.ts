import { FeedFault } from "../rules/feed-fault.ts";

/** A document without its DOCTYPE, and the short texts that it declares as entities. */
export type Undeclared = { text: string; entities: ReadonlyMap<string, string> };

const LONGEST_ENTITY = 1_000;
const LONGEST_DOCTYPE = 100_000;
const ENTITY = /<!ENTITY\s+(%\s+)?([^\s%"']+)\s+(?:(SYSTEM|PUBLIC)\s+(?:"([^"]*)"|'([^']*)')|"([^"]*)"|'([^']*)')/gi;

/**
 * Takes the DOCTYPE out, in place of which no line is lost. Throws `FeedFault` where it wants something fetched, or
 * declares entities out of entities. The W3C's lists of letters are left out: they are known anyway.
 */
export function withoutDoctype(text: string): Undeclared {
  const start = startOfDoctype(text);
  if (start < 0) return { text, entities: new Map() };
  const end = endOfDoctype(text, start);
  if (end - start > LONGEST_DOCTYPE) refuseBomb();
  const doctype = text.slice(start, end);
  const lines = doctype.replace(/[^\n]/g, "");
  return { text: text.slice(0, start) + lines + text.slice(end), entities: entitiesIn(doctype) };
}

/** Where the DOCTYPE begins, or -1. One that stands below the first element is somebody's text. */
function startOfDoctype(text: string): number {
  let at = text.indexOf("<");
  while (at >= 0) {
    if (/^<!DOCTYPE\b/i.test(text.slice(at, at + 10))) return at;
    const close = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : null;
    if (close === null && /^<[a-z]/i.test(text.slice(at, at + 2))) return -1;
    const past = close === null ? at + 1 : text.indexOf(close, at);
    at = past < 0 ? -1 : text.indexOf("<", past);
  }
  return -1;
}

function endOfDoctype(text: string, start: number): number {
  let quote = "";
  let inBrackets = false;
  for (let at = start; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quote) {
      if (sign === quote) quote = "";
    } else if (text.startsWith("<!--", at)) at = endOfComment(text, at);
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === "[") inBrackets = true;
    else if (sign === "]") inBrackets = false;
    else if (sign === ">" && !inBrackets) return at + 1;
  }
  return text.length;
}

function endOfComment(text: string, start: number): number {
  const end = text.indexOf("-->", start);
  return end < 0 ? text.length : end + 2;
}

function entitiesIn(doctype: string): Map<string, string> {
  const entities = new Map<string, string>();
  for (const [, parameter, name = "", outside, public1, public2, value1, value2] of doctype.matchAll(ENTITY)) {
    const value = value1 ?? value2 ?? "";
    if (outside) refuseOutside(public1 ?? public2 ?? "");
    else if (parameter || value.length > LONGEST_ENTITY) refuseBomb();
    else if (!entities.has(name)) entities.set(name, value);
  }
  for (const value of entities.values()) refuseNested(value, entities);
  return entities;
}

function refuseOutside(id: string): void {
  if (id.startsWith("-//W3C//ENTITIES")) return;
  throw new FeedFault("external_entity", "The feed wants a file from elsewhere put into its text. That is not done.");
}

function refuseNested(value: string, entities: ReadonlyMap<string, string>): void {
  for (const [, name = ""] of value.matchAll(/[&%]([^\s&;#]+);/g)) {
    if (entities.has(name)) refuseBomb();
  }
}

/** What declares text out of text can ask for gigabytes of it. */
export function refuseBomb(): never {
  throw new FeedFault("entity_bomb", "The feed declares texts that are made out of one another. That is not read.");
}
