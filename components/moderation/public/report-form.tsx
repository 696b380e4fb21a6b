"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { CopyrightFields } from "@/components/moderation/public/copyright-fields.tsx";
import { Field } from "@/components/ui/field.tsx";
import { RadioGroup } from "@/components/ui/radio-group.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { Subject } from "@/lib/decisions/rules/kinds.ts";
import { reportAction } from "@/lib/moderation/actions.ts";
import { reportReasonKeys, reportReasons } from "@/lib/moderation/rules/reasons.ts";

const reasons = reportReasonKeys.map((value) => ({ value, label: reportReasons[value].label }));

/** Reports something to the moderators: why, and in one's own words. */
export function ReportForm({ subject, mostWords }: { subject: Subject; mostWords: number }) {
  const [state, send] = useActionState(reportAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  const { reason, details } = refused?.values ?? {};
  return (
    <form action={send} className="space-y-6" noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="kind" value={subject.kind} />
      <input type="hidden" name="id" value={subject.id} />
      <RadioGroup
        key={reason}
        id="field-reason"
        name="reason"
        legend="What is wrong?"
        options={reasons}
        defaultValue={reason}
        error={refused?.fields.reason}
        className="scroll-mt-4 [&>div]:sm:columns-2"
      />
      <CopyrightFields refused={refused} />
      <Field
        name="details"
        label="Details"
        hint="What should the moderators look at? Only they read this."
        optional
        count={mostWords}
        error={refused?.fields.details}
      >
        {(control) => <Textarea {...control} defaultValue={details} rows={5} dir="auto" />}
      </Field>
      <SubmitButton>Report abuse</SubmitButton>
    </form>
  );
}
