import type { Properties } from "hast";
import { type Frame, flowFrame, type Setting } from "./frame.ts";
import { attribute, type HtmlElement, type HtmlNode } from "./parse-html.ts";
import type { ProfileRules } from "./profiles.ts";

/** What one run of the sanitiser works with. */
export interface Job {
  rules: ProfileRules;
  allowImage: (src: string) => string | null;
  base: string | undefined;
}

/** Where the walk stands: what encloses the node at hand, and where its content goes. */
export interface Place extends Setting {
  job: Job;
  frame: Frame;
  depth: number;
  containers: number;
  inTable: boolean;
}

export type Visit = (nodes: readonly HtmlNode[], place: Place) => void;

/** Quotes, lists and tables within each other; deeper ones are unwrapped. */
const MOST_CONTAINERS = 8;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i;

/** Says whether a block of this name may stand here. */
export function mayHold(place: Place, tag: string): boolean {
  return place.job.rules.tags.has(tag) && !place.frame.oneLine && place.containers < MOST_CONTAINERS;
}

/** The place inside a quote, item or cell: an own frame, nothing inherited but the marks. */
export function inside(place: Place, frame: Frame = flowFrame()): Place {
  return { ...place, frame, leaf: "p", direction: {}, containers: place.containers + 1 };
}

/** An element's own writing direction and language, over those of the wrappers around it that are not kept. */
export function directionOf(node: HtmlElement, inherited: Properties): Properties {
  const given = { dir: attribute(node, "dir").toLowerCase(), lang: attribute(node, "lang") };
  const dir = /^(?:ltr|rtl|auto)$/.test(given.dir) ? given.dir : inherited.dir;
  const lang = LANGUAGE.test(given.lang) ? given.lang : inherited.lang;
  return { ...(dir ? { dir } : {}), ...(lang ? { lang } : {}) };
}
