"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { CategoryFields } from "@/components/categories/category-fields.tsx";
import { typedWords } from "@/components/categories/typed-words.ts";
import { Checkbox } from "@/components/ui/checkbox.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { changeCategoryAction } from "@/lib/categories/actions.ts";
import type { ManagedCategory } from "@/lib/categories/schema.ts";

/** Renames, describes, hides and shows a category. */
export function ChangeCategoryForm({ category }: { category: ManagedCategory }) {
  const [state, send] = useActionState(changeCategoryAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  const hidden = refused ? refused.values.hidden === "on" : category.hidden;
  return (
    <form action={send} aria-label={`Change ${category.name}`} className="space-y-3">
      <FormOutcome state={refused ? { ...refused, fields: {}, message: refused.message } : state} />
      <input type="hidden" name="category" value={category.slug} />
      <CategoryFields of={category.slug} typed={typedWords(refused, category)} faults={refused?.fields ?? {}} />
      <Checkbox
        key={String(hidden)}
        name="hidden"
        label="Hidden"
        hint="In no list of categories, and not to be chosen. Its page and its stories stay."
        defaultChecked={hidden}
      />
      <SubmitButton tone="outline" size="small" aria-label={`Save ${category.name}`}>
        Save
      </SubmitButton>
    </form>
  );
}
