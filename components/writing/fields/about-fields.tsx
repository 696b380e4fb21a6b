import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import { Select } from "@/components/ui/select.tsx";
import type { FieldGroupProps } from "@/components/writing/fields/field-props.ts";
import { mostTags } from "@/lib/stories/rules/tags.ts";

export type CategoryChoice = { slug: string; name: string };

/** Category, tags, place and day. */
export function AboutFields({ content, faults, categories }: FieldGroupProps & { categories: CategoryChoice[] }) {
  return (
    <div className="grid gap-5">
      <Field name="categorySlug" label="Category" error={faults.categorySlug}>
        {(control) => (
          <Select {...control} defaultValue={content.categorySlug}>
            <option value="">Choose one</option>
            {categories.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field name="tags" label="Tags" optional hint={`Up to ${mostTags}, parted by commas.`} error={faults.tags}>
        {(control) => <Input {...control} defaultValue={content.tags.join(", ")} dir="auto" autoComplete="off" />}
      </Field>
      <Field name="place" label="Where it happened" optional error={faults.place}>
        {(control) => <Input {...control} defaultValue={content.place} dir="auto" autoComplete="off" />}
      </Field>
      <Field name="happenedOn" label="When it happened" optional error={faults.happenedOn}>
        {(control) => <Input {...control} type="date" defaultValue={content.happenedOn} />}
      </Field>
    </div>
  );
}
