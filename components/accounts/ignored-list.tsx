"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Time } from "@/components/ui/time.tsx";
import { ignoreAction } from "@/lib/accounts/actions.ts";
import type { Ignored } from "@/lib/accounts/ignored.ts";

/** Whom one ignores, each with a button that ends it. */
export function IgnoredList({ ignored }: { ignored: readonly Ignored[] }) {
  const [state, send] = useActionState(ignoreAction, { status: "idle" });
  return (
    <div className="space-y-4">
      <p className="text-soft">
        Their comments are folded away for you, and you get no notices about what they do. Nobody else learns of it. You
        find the way to ignore somebody on their profile and below their comments.
      </p>
      <FormOutcome state={state} />
      {ignored.length === 0 && <p>You ignore nobody.</p>}
      {ignored.length > 0 && (
        <ul className="border-b border-rule">
          {ignored.map(({ handle, penName, since }) => (
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
                <input type="hidden" name="ignored" value="no" />
                <SubmitButton
                  tone="outline"
                  size="small"
                  className="whitespace-nowrap"
                  aria-label={`Stop ignoring ${penName}`}
                >
                  Stop ignoring
                </SubmitButton>
              </form>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
