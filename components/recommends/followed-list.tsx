"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Time } from "@/components/ui/time.tsx";
import { unfollowAction } from "@/lib/recommends/actions.ts";
import type { Followed } from "@/lib/recommends/queries.ts";

/** Whom one follows, each with a button that ends it. */
export function FollowedList({ followed }: { followed: readonly Followed[] }) {
  const [state, send] = useActionState(unfollowAction, { status: "idle" });
  return (
    <div className="space-y-4">
      <p className="text-soft">
        You are told of their new stories, in your notices and by mail as you choose above. Nobody else learns whom you
        follow: they see only how many follow them. You find the button on their profile and under their stories.
      </p>
      <FormOutcome state={state} />
      {followed.length === 0 && <p>You follow nobody yet.</p>}
      {followed.length > 0 && (
        <ul className="border-b border-rule">
          {followed.map(({ handle, penName, since }) => (
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
                <input type="hidden" name="wanted" value="no" />
                <SubmitButton
                  tone="outline"
                  size="small"
                  className="whitespace-nowrap"
                  aria-label={`Stop following ${penName}`}
                >
                  Stop following
                </SubmitButton>
              </form>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
