import { Field } from "@/components/ui/field.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { FieldGroupProps } from "@/components/writing/fields/field-props.ts";
import { fits } from "@/lib/stories/rules/fields.ts";

/** Title and summary. */
export function HeadlineFields({ content, faults }: FieldGroupProps) {
  return (
    <div className="grid gap-5">
      <Field name="title" label="Title" count={fits.title} error={faults.title}>
        {(control) => (
          <Textarea
            {...control}
            defaultValue={content.title}
            dir="auto"
            rows={1}
            className="headline field-sizing-content resize-none! py-2 text-2xl"
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
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
