"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Time } from "@/components/ui/time.tsx";
import { endEverySessionAction, endSessionAction } from "@/lib/accounts/actions.ts";

type Session = { id: string; device: string; createdAt: Date; lastSeenAt: Date };

/** Where one is logged in, each with a button that ends it. */
export function SessionList({ sessions, current }: { sessions: readonly Session[]; current: string }) {
  const [state, end] = useActionState(endSessionAction, { status: "idle" });
  const [everywhere, endAll] = useActionState(endEverySessionAction, { status: "idle" });
  return (
    <div className="space-y-4">
      <FormOutcome state={state} />
      <FormOutcome state={everywhere} />
      <ul className="border-b border-rule">
        {sessions.map((session) => (
          <li key={session.id} className="flex items-center justify-between gap-4 border-t border-rule py-2">
            <span className="min-w-0">
              <span className="font-semibold">{session.device}</span>{" "}
              {session.id === current && <Badge tone="good">this one</Badge>}
              <span className="block text-sm text-soft">
                since <Time at={session.createdAt} format="full" />, last used{" "}
                <Time at={session.lastSeenAt} format="full" />
              </span>
            </span>
            <form action={end}>
              <input type="hidden" name="session" value={session.id} />
              <SubmitButton tone="outline" size="small" aria-label={`End the session of ${session.device}`}>
                End
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
      <form action={endAll}>
        <SubmitButton tone="outline">Log out everywhere</SubmitButton>
      </form>
    </div>
  );
}
