"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { ChoiceFields } from "@/components/feeds/choice-fields.tsx";
import { PromiseFields } from "@/components/feeds/promise-fields.tsx";
import { type SettingsTyped, typedFrom } from "@/components/feeds/settings-typed.ts";
import { WordFields } from "@/components/feeds/word-fields.tsx";
import type { CategoryChoice } from "@/components/stories/category-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { changeSourceAction } from "@/lib/feeds/actions.ts";
import type { SourcePage } from "@/lib/feeds/schema.ts";

/** How stories of a source come in. */
export function SettingsForm({ source, categories }: { source: SourcePage; categories: readonly CategoryChoice[] }) {
  const [state, send] = useActionState(changeSourceAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  const typed: SettingsTyped = typedFrom(source, refused?.values);
  const faults = refused?.fields ?? {};
  return (
    <form action={send} noValidate>
      {refused && (
        <div className="mb-5">
          <FormOutcome state={refused} />
        </div>
      )}
      <input type="hidden" name="sourceId" value={source.id} />
      {/* What was typed is kept on a refusal; a list does not take another default while it stands. */}
      <div key={JSON.stringify(typed)} className="space-y-6">
        <ChoiceFields typed={typed} faults={faults} source={source} categories={categories} />
        <WordFields typed={typed} faults={faults} />
        <PromiseFields typed={typed} faults={faults} source={source} />
      </div>
      <SubmitButton className="mt-6">Save settings</SubmitButton>
    </form>
  );
}
