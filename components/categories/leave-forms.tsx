import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import type { FormState } from "@/components/categories/form-state.ts";
import { Field } from "@/components/ui/field.tsx";
import { Select } from "@/components/ui/select.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { ManagedCategory } from "@/lib/categories/schema.ts";

type Props = { category: ManagedCategory; form: FormState<unknown> };
type MergeProps = Props & { others: readonly { slug: string; name: string }[] };

/** Moves all of a category into another one. */
export function MergeForm({ category: { slug, name }, others, form: [state, send] }: MergeProps) {
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

/** Deletes a category that nothing is in. */
export function DeleteForm({ category: { slug, name }, form: [state, send] }: Props) {
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
