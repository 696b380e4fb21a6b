"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Field } from "@/components/ui/field.tsx";
import { FileInput } from "@/components/ui/file-input.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { importOpmlAction } from "@/lib/feeds/actions.ts";
import type { OpmlResult } from "@/lib/feeds/schema.ts";

/** Adds every feed that a file names. */
export function OpmlForm() {
  const [state, send] = useActionState(importOpmlAction, { status: "idle" });
  return (
    <form action={send} className="space-y-3">
      <FormOutcome state={state} done={({ added, known }) => `${feeds(added)} added, ${known} known already.`} />
      {state.status === "done" && <Refusals refused={state.data.refused} />}
      <Field
        name="file"
        label="OPML file"
        hint="The list of feeds that other readers and sites write. Each one still has to be proved yours."
        error={state.status === "refused" ? state.fields.file : undefined}
      >
        {(control) => <FileInput {...control} accept=".opml,.xml,text/x-opml,application/xml,text/xml" />}
      </Field>
      <SubmitButton tone="outline">Import OPML</SubmitButton>
    </form>
  );
}

function Refusals({ refused }: { refused: OpmlResult["refused"] }) {
  if (refused.length === 0) return null;
  return (
    <div className="border-s-4 border-accent px-4 text-sm">
      <p className="font-semibold">Not added:</p>
      <ul>
        {refused.map(({ address, reason }) => (
          <li key={address} className="wrap-anywhere">
            {address}: {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}

function feeds(count: number): string {
  return count === 1 ? "1 feed" : `${count} feeds`;
}
