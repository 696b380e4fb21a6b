"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { LookAgain } from "@/components/ui/look-again.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { checkLinkAction, removeLinkAction } from "@/lib/accounts/actions.ts";
import type { OwnLink } from "@/lib/accounts/profile-links/own-links.ts";

const states = { waiting: "being looked at", proved: "proved", unproved: "not proved" };

/** One's own links, whether they are proved, and why not. */
export function LinkList({ links }: { links: readonly OwnLink[] }) {
  const [checked, check] = useActionState(checkLinkAction, { status: "idle" });
  const [removed, remove] = useActionState(removeLinkAction, { status: "idle" });
  if (links.length === 0) return <p className="text-soft">You have no links yet.</p>;
  return (
    <div className="space-y-3">
      <FormOutcome state={checked} />
      <FormOutcome state={removed} />
      <ul aria-label="Links" className="border-b border-rule">
        {links.map(({ id, url, state, trouble }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-rule py-3"
          >
            <span className="min-w-0 flex-1 basis-56">
              <span className="font-semibold wrap-anywhere">{url}</span>{" "}
              <Badge tone={state === "proved" ? "good" : "neutral"}>{states[state]}</Badge>
              {trouble && <span className="block text-sm text-soft">{trouble}</span>}
            </span>
            <span className="flex gap-2">
              <form action={check}>
                <input type="hidden" name="link" value={id} />
                <SubmitButton tone="outline" size="small" aria-label={`Check ${url} again`}>
                  Check again
                </SubmitButton>
              </form>
              <form action={remove}>
                <input type="hidden" name="link" value={id} />
                <SubmitButton tone="outline" size="small" aria-label={`Remove ${url}`}>
                  Remove
                </SubmitButton>
              </form>
            </span>
          </li>
        ))}
      </ul>
      {links.some(({ state }) => state === "waiting") && <LookAgain href="/account/links" />}
    </div>
  );
}
