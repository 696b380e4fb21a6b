import { Checkbox } from "@/components/ui/checkbox.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { FieldGroupProps } from "@/components/writing/fields/field-props.ts";
import { fits } from "@/lib/stories/rules/fields.ts";

/** What readers are told about a change to a published text. */
export function RevisionFields({ content, faults }: FieldGroupProps) {
  return (
    <fieldset className="mt-6 border-s-4 border-ink bg-raised px-4 py-3">
      <legend className="sr-only">This change</legend>
      <p className="text-sm text-soft">Your note stands beside the story, with the day of the change.</p>
      <Field name="note" label="What changed?" optional count={fits.note} error={faults.note} className="mt-3">
        {(control) => <Textarea {...control} defaultValue={content.note} rows={2} dir="auto" />}
      </Field>
      <Checkbox
        name="material"
        defaultChecked={content.material}
        label="This is a material correction"
        hint="It changes what somebody would believe who read it before. It is marked as such."
      />
    </fieldset>
  );
}
