"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { voiceWords } from "@/components/site/settings/voice-words.ts";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { changeSettingAction } from "@/lib/site/actions.ts";
import type { VoiceKey } from "@/lib/site/schema.ts";

/** One thing that is written, with a button of its own: who saves it changes no other that somebody else has just set. */
export function VoiceForm({ setting, value }: { setting: VoiceKey; value: string }) {
  const [state, send] = useActionState(changeSettingAction, { status: "idle" });
  const { title, hint, kind } = voiceWords[setting];
  const refused = state.status === "refused" ? state : null;
  const typed = refused?.values.value ?? value;
  return (
    <form action={send} aria-label={`Change: ${title}`} className="space-y-2">
      {refused && Object.keys(refused.fields).length === 0 && <FormOutcome state={state} />}
      <input type="hidden" name="key" value={setting} />
      <Field id={`field-${setting}`} name="value" label={title} hint={hint} error={refused?.fields.value}>
        {(control) =>
          kind === "lines" ? (
            <Textarea key={typed} {...control} rows={4} defaultValue={typed} />
          ) : (
            <div className="flex items-center gap-3">
              {kind === "colour" && <Swatch colour={typed} />}
              <Input key={typed} {...control} defaultValue={typed} dir="auto" />
            </div>
          )
        }
      </Field>
      <SubmitButton tone="outline" size="small" aria-label={`Save: ${title}`}>
        Save
      </SubmitButton>
    </form>
  );
}

function Swatch({ colour }: { colour: string }) {
  if (!/^#[0-9a-f]{6}$/.test(colour)) return null;
  return (
    <span
      aria-hidden="true"
      className="size-11 flex-none rounded-sm border border-line"
      style={{ backgroundColor: colour }}
    />
  );
}
