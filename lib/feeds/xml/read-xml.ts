import { Parser } from "htmlparser2";
import { FEED_LIMITS } from "../rules/feed.ts";
import { FeedFault } from "../rules/feed-fault.ts";
import { withoutDoctype } from "./doctype.ts";
import type { XmlElement } from "./element.ts";
import { NO_SCOPE, type Scope, scopeWithin, usualName } from "./namespaces.ts";
import { referenceReader } from "./references.ts";
import { escapeStrayBrackets } from "./stray-brackets.ts";

/** What stands at the top of a document, and the line on which it breaks off (null where it is whole). */
export type XmlDocument = { roots: XmlElement[]; brokenAt: number | null };

type Open = { element: XmlElement; scope: Scope; core: string };

/** Where the document was found, and the language that its server named. */
export type XmlOrigin = { base: string | null; language: string | null };

/**
 * Reads XML into elements, forgiving what writers of feeds get wrong. Nothing is fetched. Throws `FeedFault` for what is
 * too deep, too large or a bomb.
 */
export function readXml(text: string, origin: XmlOrigin): XmlDocument {
  const { text: declared, entities } = withoutDoctype(text);
  const body = escapeStrayBrackets(declared);
  if (body.length > 2 * text.length) throw new FeedFault("not_a_feed", "This is too broken to be read as XML.");
  const tree = new TreeBuilder(origin, referenceReader(entities));
  const parser = new Parser(
    {
      onopentag: (name, attributes) => tree.open(name, attributes),
      onattribute: () => tree.count(),
      ontext: (data) => tree.text(data),
      oncdatastart: () => tree.setCdata(true),
      oncdataend: () => tree.setCdata(false),
      onclosetag: () => tree.close(parser.endIndex >= body.length),
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(body);
  return { roots: tree.roots(), brokenAt: tree.broken ? body.split("\n").length : null };
}

class TreeBuilder {
  broken = false;
  readonly #open: Open[];
  readonly #resolve: (text: string) => string;
  #pieces = 0;
  #inCdata = false;

  constructor(origin: XmlOrigin, resolve: (text: string) => string) {
    const top: XmlElement = { name: "", local: "", attributes: new Map(), children: [], ...origin, whole: true };
    this.#open = [{ element: top, scope: NO_SCOPE, core: "rss" }];
    this.#resolve = resolve;
  }

  open(written: string, attributes: Record<string, string>): void {
    this.count();
    if (this.#open.length > FEED_LIMITS.depth) throw new FeedFault("too_deep", "The feed is nested too deeply.");
    const outer = this.#innermost();
    const values = new Map(Object.entries(attributes).map(([name, value]) => [name, this.#resolve(value)]));
    const scope = scopeWithin(outer.scope, values);
    const { space, local } = usualName(written, scope);
    const core = this.#open.length === 1 && (local === "feed" || local === "entry") ? space : outer.core;
    const name = space === "" || space === core ? local : `${space}:${local}`;
    const element = { name, local, attributes: values, children: [], ...placeOf(values, outer.element), whole: true };
    outer.element.children.push(element);
    this.#open.push({ element, scope, core });
  }

  /** Elements and attributes together are bounded, so that neither makes the reading long. */
  count(): void {
    if (++this.#pieces > FEED_LIMITS.pieces) throw new FeedFault("too_large", "The feed has too many elements.");
  }

  text(data: string): void {
    const { children } = this.#innermost().element;
    const text = this.#inCdata ? data : this.#resolve(data);
    const last = children.at(-1);
    if (typeof last === "string") children[children.length - 1] = last + text;
    else children.push(text);
  }

  setCdata(inside: boolean): void {
    this.#inCdata = inside;
  }

  close(atEnd: boolean): void {
    const closed = this.#open.pop();
    if (!closed || !atEnd) return;
    closed.element.whole = false;
    this.broken = true;
  }

  roots(): XmlElement[] {
    const top = this.#open[0]?.element.children ?? [];
    return top.filter((child) => typeof child !== "string");
  }

  #innermost(): Open {
    const innermost = this.#open.at(-1);
    if (!innermost) throw new Error("More elements were closed than opened.");
    return innermost;
  }
}

function placeOf(attributes: ReadonlyMap<string, string>, outer: XmlElement): XmlOrigin {
  const [base, language] = [attributes.get("xml:base")?.trim(), attributes.get("xml:lang")?.trim()];
  return { base: base ? resolved(base, outer.base) : outer.base, language: language || outer.language };
}

function resolved(address: string, base: string | null): string | null {
  const url = URL.parse(address, base ?? undefined);
  return url && /^https?:$/.test(url.protocol) ? url.href : base;
}
