"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Time } from "@/components/ui/time.tsx";
import { unmuteAction } from "@/lib/comments/actions.ts";
import type { Muted } from "@/lib/comments/mute-queries.ts";
import { logEntryPath } from "@/lib/decisions/paths.ts";

/** Who is muted on a story, each with the way to take it back. */
export function MutedList({ storyId, muted }: { storyId: string; muted: readonly Muted[] }) {
  const [state, send] = useActionState(unmuteAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  const inForm = (decisionId: string) => (refused?.values.decisionId === decisionId ? refused : null);
  if (muted.length === 0)
    return <p>Nobody is muted. To mute the writer of a comment on this story, press Mute below it.</p>;
  return (
    <div className="space-y-4">
      {!refused?.fields.reason && <FormOutcome state={state} />}
      <ul className="border-b border-rule">
        {muted.map((one) => (
          <li key={one.decisionId} className="space-y-2 border-t border-rule py-3">
            <MutedMember muted={one} />
            <form action={send} noValidate className="flex flex-wrap items-end gap-3">
              <input type="hidden" name="decisionId" value={one.decisionId} />
              <input type="hidden" name="storyId" value={storyId} />
              <Field
                name="reason"
                id={`field-unmute-${one.decisionId}`}
                label="Why you take it back"
                optional
                error={inForm(one.decisionId)?.fields.reason}
                className="min-w-0 flex-1 basis-56"
              >
                {(control) => <Input {...control} dir="auto" defaultValue={inForm(one.decisionId)?.values.reason} />}
              </Field>
              <SubmitButton tone="outline" aria-label={`Take back that ${one.penName} is muted`}>
                Take back
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}

function MutedMember({ muted: { handle, penName, everywhere, since, rule, reason, decisionId } }: { muted: Muted }) {
  return (
    <>
      <p>
        <a href={`/contributors/${handle}`} className="link target font-semibold wrap-anywhere">
          <bdi>{penName}</bdi>
        </a>{" "}
        <span className="text-sm text-soft">
          {everywhere ? "on all your stories" : "on this story"}, since <Time at={since} />
        </span>
      </p>
      <p className="text-sm text-soft">{rule}</p>
      <p dir="auto" className="whitespace-pre-line wrap-anywhere">
        {reason}
      </p>
      <a href={logEntryPath(decisionId)} className="link target text-sm">
        In the moderation log
      </a>
    </>
  );
}
