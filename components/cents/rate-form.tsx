"use client";

import { useActionState } from "react";
import { useOwnRatings } from "@/components/cents/own-ratings.ts";
import { useRating } from "@/components/cents/use-rating.ts";
import { WithDecisionLink } from "@/components/moderation/public/with-decision-link.tsx";
import { buttonClass } from "@/components/ui/button-class.ts";
import { rateCentsAction } from "@/lib/cents/actions.ts";
import type { OwnRatings } from "@/lib/cents/schema.ts";

type Props = { storyId: string; centsId: string; given: OwnRatings };

/** Whether somebody's two cents are helpful; without JavaScript it is a plain form. */
export function RateForm({ storyId, centsId, given }: Props) {
  const [state, action] = useActionState(rateCentsAction, { status: "idle" });
  const own = useOwnRatings(storyId, given);
  const { shown, press } = useRating(storyId, centsId, own.ratings[centsId] ?? null);
  const fault = shown.failed ? shown.said : state.status === "refused" ? state.message : "";
  if (own.own === centsId) return <p className="text-sm text-soft">These are your own two cents.</p>;
  return (
    <form action={action} onSubmit={press} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="storyId" value={storyId} />
      <span data-guest-native="" className="flex gap-2">
        <Choice word="helpful" centsId={centsId} pressed={shown.helpful === true} busy={shown.busy}>
          Helpful
        </Choice>
        <Choice word="not" centsId={centsId} pressed={shown.helpful === false} busy={shown.busy}>
          Not helpful
        </Choice>
      </span>
      <span role="status" className="text-sm text-soft empty:hidden">
        {shown.failed ? "" : shown.said}
      </span>
      {fault && (
        <span role="alert" className="basis-full text-sm font-semibold text-accent">
          <span aria-hidden="true">▲ </span>
          <WithDecisionLink text={fault} />
        </span>
      )}
    </form>
  );
}

type ChoiceProps = { word: "helpful" | "not"; centsId: string; pressed: boolean; busy: boolean; children: string };

// What is pressed is taken back by pressing it again.
function Choice({ word, centsId, pressed, busy, children }: ChoiceProps) {
  return (
    <button
      type="submit"
      name="rating"
      value={`${pressed ? "none" : word}:${centsId}`}
      aria-pressed={pressed}
      aria-busy={(busy && pressed) || undefined}
      className={buttonClass({ size: "small" })}
    >
      {pressed && <span aria-hidden="true">✓</span>}
      {children}
    </button>
  );
}
