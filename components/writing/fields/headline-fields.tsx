import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { FieldGroupProps } from "@/components/writing/fields/field-props.ts";
import { fits } from "@/lib/stories/rules/fields.ts";

/** Title and summary. */
export function HeadlineFields({ content, faults }: FieldGroupProps) {
  return (
    <div className="grid gap-5">
      <Field name="title" label="Title" count={fits.title} error={faults.title}>
        {(control) => (
          <Input
            {...control}
            defaultValue={content.title}
            dir="auto"
            autoComplete="off"
            className="headline py-2 text-2xl"
          />
        )}
      </Field>
      <Field
        name="summary"
        label="Summary"
        optional
        hint="One or two sentences that stand under the title and in lists."
        count={fits.summary}
        error={faults.summary}
      >
        {(control) => (
          <Textarea {...control} defaultValue={content.summary} dir="auto" rows={2} className="field-sizing-content" />
        )}
      </Field>
    </div>
  );
}
