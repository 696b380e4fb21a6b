import { ReuseField } from "@/components/stories/reuse-field.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Select } from "@/components/ui/select.tsx";
import type { FieldGroupProps } from "@/components/writing/fields/field-props.ts";
import { aiUseNames, aiUses } from "@/lib/stories/rules/fields.ts";

/** What readers are told about machines, and what others may do with the text. */
export function PromiseFields({ content, faults }: FieldGroupProps) {
  return (
    <div className="grid gap-5">
      <Field name="aiUse" label="Use of AI" hint="Readers see this under the title." error={faults.aiUse}>
        {(control) => (
          <Select {...control} defaultValue={content.aiUse}>
            {aiUses.map((use) => (
              <option key={use} value={use}>
                {aiUseNames[use]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ReuseField label="What others may do with it" value={content.reuse} fault={faults.reuse} />
    </div>
  );
}
