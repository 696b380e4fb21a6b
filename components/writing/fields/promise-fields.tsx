import { Field } from "@/components/ui/field.tsx";
import { Select } from "@/components/ui/select.tsx";
import type { FieldGroupProps } from "@/components/writing/fields/field-props.ts";
import { aiUseNames, aiUses, reuseLines } from "@/lib/stories/rules/fields.ts";
import { reuseText } from "@/lib/stories/rules/reuse.ts";

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
      <Field name="reuse" label="What others may do with it" error={faults.reuse}>
        {(control) => (
          <Select {...control} defaultValue={content.reuse}>
            {reuseLines.map((reuse) => (
              <option key={reuse} value={reuse}>
                {reuseText[reuse].label}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
