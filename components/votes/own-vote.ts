"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { fetchMine } from "@/components/stories/mine.ts";

import { type Fault, putVote, type TwoCents } from "@/components/votes/put-vote.ts";
import { tellVotes } from "@/components/votes/tell-votes.ts";
import type { MyBallot, MyVote } from "@/lib/votes/queries.ts";
import { type CentsState, type Choice, signUpPath } from "@/lib/votes/rules.ts";

/** The reader's own vote, as every ballot of the page shows it. */
export type OwnVote = {
  vote: MyVote | null;
  /** The decision by which votes of this reader do not count here. */
  removedBy: string | null;
  /** What is being sent, shown as if it had been accepted already. */
  sending: Choice | "withdraw" | null;
  /** Why the last one was not accepted. */
  fault: Fault | null;
  /** What came of the last one, in a sentence. */
  done: string;
  /** The ballot that sent it: there it is told, so that it is heard once. */
  from: Place | null;
};

/** Which ballot of the page: that of the instrument, or that after the text. */
export type Place = "instrument" | "after";

const nothing: OwnVote = { vote: null, removedBy: null, sending: null, fault: null, done: "", from: null };

let own: OwnVote | null = null;
const listeners = new Set<() => void>();

/** The own vote on the story of this page; `given` is what the server knew when it rendered for this reader. */
export function useOwnVote(storyId: string, given: MyBallot | null): OwnVote {
  const [first] = useState<OwnVote>(() => ({ ...nothing, ...given }));
  const subscribe = useCallback((changed: () => void) => {
    listeners.add(changed);
    return () => void listeners.delete(changed);
  }, []);
  useEffect(() => {
    void fetchMine(storyId).then((mine) => {
      if (mine && !own) set({ ...first, vote: mine.vote, removedBy: mine.votesRemovedBy });
    });
  }, [storyId, first]);
  return useSyncExternalStore(
    subscribe,
    () => own ?? first,
    () => first,
  );
}

/** Sends a ballot: shows it at once, and puts it back visibly when it is not accepted. */
export async function sendVote(
  storyId: string,
  before: OwnVote,
  choice: Choice | "withdraw",
  cents: TwoCents,
  from: Place,
): Promise<void> {
  if (before.sending) return;
  set({ ...before, sending: choice, fault: null, done: "", from });
  const answer = await putVote(storyId, choice, cents);
  if ("fault" in answer) {
    set({ ...before, sending: null, fault: answer.fault, done: "", from });
    if (answer.fault.signedOut) location.assign(signUpPath(storyId, choice));
    return;
  }
  tellVotes(answer.tally);
  const { removedBy } = before;
  if (choice === "withdraw") return set({ ...nothing, removedBy, done: "Your vote is withdrawn.", from });
  const counted = removedBy === null && ((await fetchMine(storyId))?.actor?.verified ?? true);
  const kept = before.vote?.choice === choice ? before.vote : wordless;
  const vote = { ...kept, ...cents, choice, counted };
  const state = centsAfter(kept, vote, answer.heldFor !== null);
  const done = `Your vote is saved.${answer.heldFor === null ? "" : ` Your two cents wait: ${answer.heldFor}`}`;
  set({ ...nothing, removedBy, vote: { ...vote, cents: state }, done, from });
}

const wordless = { reason: null, note: null, sourceUrl: null, cents: null, named: false };

// What was said before stays what it was; other words are shown, unless they wait.
function centsAfter(before: Said, after: Said, held: boolean): CentsState | null {
  if (after.note === null && after.sourceUrl === null) return null;
  if (after.note === before.note && after.sourceUrl === before.sourceUrl && before.cents !== null) return before.cents;
  return held ? "held" : "published";
}

type Said = Pick<MyVote, "note" | "sourceUrl" | "cents">;

function set(next: OwnVote): void {
  own = next;
  for (const changed of listeners) changed();
}
