"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Select } from "@/components/ui/select.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { deleteCategoryAction, mergeCategoryAction } from "@/lib/categories/actions.ts";
import type { ManagedCategory } from "@/lib/categories/schema.ts";

type Props = { category: ManagedCategory; others: readonly { slug: string; name: string }[] };

/** How a category goes: into another one, or, where nothing is in it, altogether. */
export function LeaveForms({ category, others }: Props) {
  const { stories, feeds, drafts } = category;
  return (
    <div className="mt-5 space-y-5">
      {others.length > 0 && <MergeForm category={category} others={others} />}
      {stories + feeds + drafts === 0 && <DeleteForm category={category} />}
    </div>
  );
}

function MergeForm({ category: { slug, name }, others }: Props) {
  const [state, send] = useActionState(mergeCategoryAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} aria-label={`Merge ${name}`} className="space-y-2">
      {refused && <FormOutcome state={{ ...refused, fields: {} }} />}
      <input type="hidden" name="category" value={slug} />
      <Field
        id={`field-${slug}-into`}
        name="into"
        label="Merge into"
        hint={`All of ${name} goes there, and its address leads there. This cannot be taken back.`}
        error={refused?.fields.into}
      >
        {(control) => (
          <Select {...control} defaultValue={refused?.values.into ?? ""}>
            <option value="">Choose one</option>
            {others.map((other) => (
              <option key={other.slug} value={other.slug}>
                {other.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <SubmitButton tone="outline" size="small" aria-label={`Merge ${name} into another`}>
        Merge
      </SubmitButton>
    </form>
  );
}

function DeleteForm({ category: { slug, name } }: Pick<Props, "category">) {
  const [state, send] = useActionState(deleteCategoryAction, { status: "idle" });
  return (
    <form action={send} aria-label={`Delete ${name}`} className="space-y-2">
      <FormOutcome state={state} />
      <input type="hidden" name="category" value={slug} />
      <SubmitButton tone="outline" size="small" aria-label={`Delete ${name}`}>
        Delete: nothing is in it
      </SubmitButton>
    </form>
  );
}
