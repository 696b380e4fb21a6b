import { Field } from "@/components/ui/field.tsx";
import { Select } from "@/components/ui/select.tsx";

export type CategoryChoice = { slug: string; name: string };

type Props = { value: string; fault: string | undefined; categories: readonly CategoryChoice[] };

/** Under which category a story, or those of a feed, stand. */
export function CategoryField({ value, fault, categories }: Props) {
  return (
    <Field name="categorySlug" label="Category" error={fault}>
      {(control) => (
        <Select {...control} defaultValue={value}>
          <option value="">Choose one</option>
          {categories.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
          {value !== "" && !categories.some(({ slug }) => slug === value) && (
            <option value={value}>{value} (not offered any more)</option>
          )}
        </Select>
      )}
    </Field>
  );
}
