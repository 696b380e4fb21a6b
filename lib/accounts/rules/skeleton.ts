import { prototypesOf } from "../../screening/rules/look-alikes.ts";

const betweenWords = /[\s\-_.·'’`]/gu;

/**
 * What a name looks like: two names with one skeleton cannot be told apart by eye. UTS #39 with three additions:
 * upper and lower case are one, so are i and l (I looks like l), and what stands between words does not count.
 */
export function skeleton(name: string): string {
  const folded = prototypesOf(prototypesOf(name.normalize("NFKC")).toLowerCase());
  return folded.replaceAll("i", "l").replace(betweenWords, "");
}
