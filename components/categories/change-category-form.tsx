import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { CategoryFields } from "@/components/categories/category-fields.tsx";
import type { FormState } from "@/components/categories/form-state.ts";
import { typedWords } from "@/components/categories/typed-words.ts";
import { Checkbox } from "@/components/ui/checkbox.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { ManagedCategory } from "@/lib/categories/schema.ts";

type Props = { category: ManagedCategory; form: FormState<unknown> };

/** Renames, describes, hides and shows a category. */
export function ChangeCategoryForm({ category, form: [state, send] }: Props) {
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
