"use client";

import { useActionState } from "react";
import { PressForm } from "@/components/recommends/press-form.tsx";
import { usePress } from "@/components/recommends/use-press.ts";
import { useMine } from "@/components/stories/mine.ts";
import { formatNumber } from "@/components/ui/format-number.ts";
import { recommendAction } from "@/lib/recommends/actions.ts";
import { recommendPath } from "@/lib/recommends/paths.ts";
import { recommendWords } from "@/lib/recommends/rules.ts";

type Props = {
  storyId: string;
  count: number;
  /** Whether the reader recommends it, where the page was rendered for them. */
  given: boolean;
};

/** Recommends a story, or takes that back; without JavaScript it is a plain form. */
export function RecommendButton({ storyId, count, given }: Props) {
  const [state, send] = useActionState(recommendAction, { status: "idle" });
  const mine = useMine(storyId);
  const { shown, press } = usePress({
    url: `/api/stories/${storyId}/recommend`,
    guestPath: recommendPath(storyId),
    ...{ on: mine?.recommended ?? given, count },
    read: ({ recommended, recommends }) => ({ on: recommended === true, count: Number(recommends) }),
    words: { on: "You recommend this story.", off: "You do not recommend it any more." },
  });
  return (
    <PressForm
      action={send}
      onSubmit={press}
      about={{ name: "storyId", value: storyId }}
      shown={shown}
      label="Recommend"
      title="Recommend this story"
      count={recommendWords(shown.count, formatNumber(shown.count))}
      fault={state.status === "refused" ? state.message : null}
    />
  );
}
