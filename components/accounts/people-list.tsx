"use client";

import { type ReactNode, useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { Action } from "@/lib/platform/action.ts";

type Props<R> = {
  people: readonly { handle: string; penName: string; since: Date }[];
  /** Ends it: a form with the handle and `field`, which is "no". */
  stop: Action<R>;
  field: string;
  /** What the button says: "Stop following". */
  label: string;
  /** What is said where there is nobody. */
  none: string;
  children: ReactNode;
};

/** Whom one follows, or ignores, each with a button that ends it. */
export function PeopleList<R>({ people, stop, field, label, none, children }: Props<R>) {
  const [state, send] = useActionState(stop, { status: "idle" });
  return (
    <div className="space-y-4">
      <p className="text-soft">{children}</p>
      <FormOutcome state={state} />
      {people.length === 0 && <p>{none}</p>}
      {people.length > 0 && (
        <ul className="border-b border-rule">
          {people.map(({ handle, penName, since }) => (
            <li key={handle} className="flex items-center justify-between gap-4 border-t border-rule py-2">
              <span className="min-w-0 wrap-anywhere">
                <a href={`/contributors/${handle}`} className="link target font-semibold">
                  <bdi>{penName}</bdi>
                </a>
                <span className="block text-sm text-soft">
                  @{handle}, since <Time at={since} />
                </span>
              </span>
              <form action={send}>
                <input type="hidden" name="handle" value={handle} />
                <input type="hidden" name={field} value="no" />
                <SubmitButton
                  tone="outline"
                  size="small"
                  className="whitespace-nowrap"
                  aria-label={`${label} ${penName}`}
                >
                  {label}
                </SubmitButton>
              </form>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
