"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { moveCategoryAction } from "@/lib/categories/actions.ts";

type Props = { slug: string; name: string; first: boolean; last: boolean };

/** Moves a category one place up or down. */
export function MoveForms({ slug, name, first, last }: Props) {
  const [, send] = useActionState(moveCategoryAction, { status: "idle" });
  const ways = [
    { direction: "up", sign: "↑", ended: first },
    { direction: "down", sign: "↓", ended: last },
  ].filter(({ ended }) => !ended);
  return (
    <div className="ms-auto flex">
      {ways.map(({ direction, sign }) => (
        <form key={direction} action={send}>
          <input type="hidden" name="category" value={slug} />
          <input type="hidden" name="direction" value={direction} />
          <SubmitButton tone="quiet" size="small" className="min-w-11" aria-label={`Move ${name} ${direction}`}>
            {sign}
          </SubmitButton>
        </form>
      ))}
    </div>
  );
}
