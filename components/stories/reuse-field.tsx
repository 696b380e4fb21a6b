import { Field } from "@/components/ui/field.tsx";
import { Select } from "@/components/ui/select.tsx";
import { reuseLines } from "@/lib/stories/rules/fields.ts";
import { reuseText } from "@/lib/stories/rules/reuse.ts";

type Props = { label: string; value: string; fault: string | undefined };

/** What others may do with a text. */
export function ReuseField({ label, value, fault }: Props) {
  return (
    <Field name="reuse" label={label} error={fault}>
      {(control) => (
        <Select {...control} defaultValue={value}>
          {reuseLines.map((reuse) => (
            <option key={reuse} value={reuse}>
              {reuseText[reuse].label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
