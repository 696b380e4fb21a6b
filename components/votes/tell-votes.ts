import type { VoteTally } from "@/lib/votes/rules.ts";

/** Has the page show votes that an answer has just told. */
export function tellVotes(tally: VoteTally): void {
  document.dispatchEvent(new CustomEvent("votes:told", { detail: tally }));
}
