"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Checkbox } from "@/components/ui/checkbox.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Select } from "@/components/ui/select.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { muteAction } from "@/lib/comments/actions.ts";
import { ruleWords, siteRuleKeys } from "@/lib/decisions/rules/site-rules.ts";

/** For the story's contributor: keeps the writer of a comment from commenting on it, with a rule and a reason that they read. */
export function MuteForm({ commentId }: { commentId: string }) {
  const [state, send] = useActionState(muteAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} id="mute" aria-label="Mute its writer" noValidate className="scroll-mt-4 space-y-3">
      <h2 className="headline text-xl">Mute its writer</h2>
      {refused && !refused.fields.reason && !refused.fields.rule && <FormOutcome state={refused} />}
      <input type="hidden" name="commentId" value={commentId} />
      <Field name="rule" id="field-mute-rule" label="Which rule its writer broke" error={refused?.fields.rule}>
        {(control) => (
          <Select {...control} key={refused?.values.rule} defaultValue={refused?.values.rule ?? ""}>
            <option value="">Choose a rule</option>
            {siteRuleKeys.map((rule) => (
              <option key={rule} value={rule}>
                {ruleWords(rule)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        name="reason"
        id="field-mute"
        label="Mute its writer: why"
        hint="They can read on and vote, and comment here no more. They read this and can appeal to the moderators. It stands in the public log."
        error={refused?.fields.reason}
      >
        {(control) => <Textarea {...control} rows={3} dir="auto" defaultValue={refused?.values.reason} />}
      </Field>
      <Checkbox
        name="everywhere"
        key={`everywhere-${refused?.values.everywhere}`}
        defaultChecked={refused?.values.everywhere === "on"}
        label="On all my stories"
      />
      <SubmitButton tone="outline">Mute</SubmitButton>
    </form>
  );
}
