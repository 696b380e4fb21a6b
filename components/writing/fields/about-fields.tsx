import { type CategoryChoice, CategoryField } from "@/components/stories/category-field.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import type { FieldGroupProps } from "@/components/writing/fields/field-props.ts";
import { mostTags } from "@/lib/stories/rules/tags.ts";

/** Category, tags, place and time. */
export function AboutFields({ content, faults, categories }: FieldGroupProps & { categories: CategoryChoice[] }) {
  return (
    <div className="grid gap-5">
      <CategoryField value={content.categorySlug} fault={faults.categorySlug} categories={categories} />
      <Field name="tags" label="Tags" optional hint={`Up to ${mostTags}, parted by commas.`} error={faults.tags}>
        {(control) => <Input {...control} defaultValue={content.tags.join(", ")} dir="auto" autoComplete="off" />}
      </Field>
      <Field name="place" label="Where it happened" optional error={faults.place}>
        {(control) => <Input {...control} defaultValue={content.place} dir="auto" autoComplete="off" />}
      </Field>
      <Field name="happenedOn" label="When it happened" optional error={faults.happenedOn}>
        {(control) => <Input {...control} type="date" defaultValue={content.happenedOn} />}
      </Field>
      <Field name="happenedTime" label="At what time" optional hint="The time there." error={faults.happenedTime}>
        {(control) => <Input {...control} type="time" defaultValue={content.happenedTime} />}
      </Field>
    </div>
  );
}
