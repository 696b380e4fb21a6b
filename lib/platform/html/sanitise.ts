import type { Root } from "hast";
import { sanitize } from "hast-util-sanitize";
import { allowList } from "./allow-list.ts";
import { type Found, foundIn } from "./found.ts";
import { endLeaf, flowFrame, lineContent, lineFrame } from "./frame.ts";
import { MarkupTooLarge, parseHtml } from "./parse-html.ts";
import { ownPicture } from "./pictures.ts";
import type { Job } from "./place.ts";
import { countWords, plainTextOf } from "./plain-text.ts";
import { PROFILES, type Profile } from "./profiles.ts";
import { serialise } from "./serialise.ts";
import { visit } from "./walk.ts";

/** Stored beside what it made. Raise it with each change that makes the output stricter, then re-run it over the store. */
export const SANITISER_VERSION = 1;

/** Clean HTML and what is known about it. */
export interface Sanitised extends Found {
  html: string;
  text: string;
  words: number;
  version: number;
}

export interface SanitiseOptions {
  /** Gives the address under which a picture is shown, or null to make it a link. Default: only `/media/…`. */
  allowImage?: (src: string) => string | null;
  /** The page the HTML comes from: its relative addresses are resolved against it. */
  base?: string;
}

/**
 * Makes HTML from people safe and uniform: the text and what it says is kept, built anew from a small set of elements.
 * Running it again changes nothing. Throws `MarkupTooLarge`, with a sentence for the sender, beyond the profile's length.
 */
export function sanitise(html: string, profile: Profile, options: SanitiseOptions = {}): Sanitised {
  const rules = PROFILES[profile];
  if (html.length > rules.longest) {
    throw new MarkupTooLarge(`This is too long: at most ${rules.longest.toLocaleString("en-GB")} characters fit.`);
  }
  const job: Job = {
    rules,
    allowImage: options.allowImage ?? ownPicture,
    base: options.base,
  };
  const tree = sanitize(build(html, job), allowList(rules, options.allowImage === undefined)) as Root;
  const text = plainTextOf(tree.children);
  return { html: serialise(tree), text, words: countWords(text), version: SANITISER_VERSION, ...foundIn(tree) };
}

function build(html: string, job: Job): Root {
  const frame = job.rules.flow ? flowFrame() : lineFrame();
  visit(parseHtml(html), {
    ...{ job, frame, marks: [], leaf: "p", direction: {} },
    ...{ depth: 0, containers: 0, inTable: false },
  });
  if (!job.rules.flow) return { type: "root", children: lineContent(frame) };
  endLeaf(frame);
  return { type: "root", children: frame.blocks };
}
