import { Field } from "@/components/ui/field.tsx";
import { Select } from "@/components/ui/select.tsx";
import { slots, slotWords } from "@/lib/promos/rules/slots.ts";

/** Which slot a promo stands in. */
export function SlotField({ value, fault }: { value: string; fault: string | undefined }) {
  return (
    <Field name="slot" label="Slot" error={fault}>
      {(control) => (
        <Select key={value} {...control} defaultValue={value}>
          <option value="">Choose one</option>
          {slots.map((slot) => (
            <option key={slot} value={slot}>
              {slotWords[slot].name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
