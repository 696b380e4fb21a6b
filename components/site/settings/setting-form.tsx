"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { settingWords } from "@/components/site/settings/setting-words.ts";
import { RadioGroup } from "@/components/ui/radio-group.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { changeSettingAction } from "@/lib/site/actions.ts";
import type { ChoiceKey } from "@/lib/site/schema.ts";

/** One setting, with a button of its own: who saves it changes no other that somebody else has just set. */
export function SettingForm({ setting, value }: { setting: ChoiceKey; value: string }) {
  const [state, send] = useActionState(changeSettingAction, { status: "idle" });
  const { title, lead, options } = settingWords[setting];
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} aria-label={title} className="space-y-3">
      <FormOutcome state={state} />
      <input type="hidden" name="key" value={setting} />
      <RadioGroup
        key={value}
        id={`field-${setting}`}
        name="value"
        legend={lead}
        options={options}
        defaultValue={refused?.values.value ?? value}
        error={refused?.fields.value}
      />
      <SubmitButton tone="outline" aria-label={`Save: ${title}`}>
        Save
      </SubmitButton>
    </form>
  );
}
