"use client";

import { type ReactNode, type SubmitEvent, useActionState } from "react";
import { seemsSignedIn } from "@/components/stories/mine.ts";
import { buttonClass } from "@/components/ui/button-class.ts";
import { BallotFoot } from "@/components/votes/ballot-foot.tsx";
import { sendVote, useOwnVote } from "@/components/votes/own-vote.ts";
import { readCents } from "@/components/votes/read-cents.ts";
import { TwoCentsFields } from "@/components/votes/two-cents-fields.tsx";
import { castVoteAction } from "@/lib/votes/actions.ts";
import type { MyBallot } from "@/lib/votes/queries.ts";
import { type Choice, choices, choiceWords, signUpPath } from "@/lib/votes/rules.ts";

const signs: Record<Choice, string> = { fact: "✓", fiction: "✕", unsure: "?" };

export type BallotProps = {
  storyId: string;
  /** The own ballot, where the page was rendered for this reader. */
  given: MyBallot | null;
  /** Whether reason, note and source can be given here. */
  withCents?: boolean;
  children?: ReactNode;
};

/** Fact, Fiction or Unsure. Every ballot of a page shows the same vote; without JavaScript it is a plain form. */
export function Ballot({ storyId, given, withCents = false, children }: BallotProps) {
  const [state, formAction] = useActionState(castVoteAction, { status: "idle" });
  const own = useOwnVote(storyId, given);
  const shown = own.sending === "withdraw" ? null : (own.sending ?? own.vote?.choice ?? null);
  const place = withCents ? "after" : "instrument";
  const here = own.from === null || own.from === place;
  const fault = (here ? own.fault : null) ?? (state.status === "refused" && own.from === null ? state : null);
  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const pressed = event.nativeEvent.submitter;
    const choice = pressed instanceof HTMLButtonElement ? (pressed.value as Choice | "withdraw") : shown;
    if (!choice) return;
    if (!seemsSignedIn()) return location.assign(signUpPath(storyId, choice));
    void sendVote(storyId, own, choice, readCents(event.currentTarget, choice), place);
  }
  return (
    <form action={formAction} onSubmit={send} className="mt-3">
      <input type="hidden" name="storyId" value={storyId} />
      <div data-guest-native="" className="grid grid-cols-3 gap-2">
        {choices.map((choice) => (
          <button
            key={choice}
            type="submit"
            name="choice"
            value={choice}
            aria-pressed={shown === choice}
            aria-busy={own.sending === choice || undefined}
            className={buttonClass({ tone: choice, size: "small" }, "px-1.5 whitespace-nowrap")}
          >
            <span aria-hidden="true">{signs[choice]}</span>
            {choiceWords[choice]}
          </button>
        ))}
      </div>
      <BallotFoot own={own} fault={fault} here={here} />
      {children}
      {withCents && (
        <TwoCentsFields
          vote={own.vote}
          typed={state.status === "refused" ? state.values : {}}
          faults={fault?.fields ?? {}}
        />
      )}
    </form>
  );
}
