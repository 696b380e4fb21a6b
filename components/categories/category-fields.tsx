import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";

export type CategoryWords = { name: string; slug: string; description: string };

type Props = { of: string; typed: CategoryWords; faults: Readonly<Record<string, string>> };

/** The name, the address and the description of a category; `of` tells its fields from those of the others on the page. */
export function CategoryFields({ of, typed, faults }: Props) {
  return (
    <>
      <Field id={`field-${of}-name`} name="name" label="Name" error={faults.name}>
        {(control) => <Input {...control} defaultValue={typed.name} maxLength={80} />}
      </Field>
      <Field
        id={`field-${of}-slug`}
        name="slug"
        label="Address"
        optional
        hint="The word after /categories/. Where it is changed, the old one leads to the new one."
        error={faults.slug}
      >
        {(control) => <Input {...control} defaultValue={typed.slug} maxLength={60} autoCapitalize="none" />}
      </Field>
      <Field id={`field-${of}-description`} name="description" label="Description" optional error={faults.description}>
        {(control) => <Input {...control} defaultValue={typed.description} maxLength={300} />}
      </Field>
    </>
  );
}
