"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Prose } from "@/components/ui/prose.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { changePaperAction } from "@/lib/papers/actions.ts";

const hint = "Markdown. The first line is the title: # and a space before it. {{site}} stands for the site’s name.";

type Props = { name: string; text: string; after: string };

/** A page of the house in its editor: Markdown, looked at before it is saved. */
export function PaperForm({ name, text, after }: Props) {
  const [state, send] = useActionState(changePaperAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  const preview = state.status === "done" ? state.data : null;
  const typed = refused?.values.text ?? preview?.text ?? text;
  return (
    <>
      <form action={send} aria-label="The page" className="space-y-3">
        {refused && <FormOutcome state={refused} />}
        <input type="hidden" name="name" value={name} />
        <input type="hidden" name="after" value={after} />
        <Field
          name="text"
          label="Text"
          hint={
            name === "rules"
              ? `${hint} Decisions name the rules by their numbers, 1 to 10: keep them in this order.`
              : hint
          }
          error={refused?.fields.text}
        >
          {(control) => (
            <Textarea
              key={typed}
              {...control}
              rows={22}
              defaultValue={typed}
              dir="auto"
              className="font-mono text-sm"
            />
          )}
        </Field>
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="do" value="preview" tone="outline">
            Preview
          </SubmitButton>
          <SubmitButton name="do" value="save">
            Save page
          </SubmitButton>
        </div>
      </form>
      {preview && (
        <Panel title="Preview" className="mt-6">
          <p className="headline mb-4 text-3xl leading-tight">{preview.title}</p>
          <Prose html={preview.html} />
        </Panel>
      )}
    </>
  );
}
