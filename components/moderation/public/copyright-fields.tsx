import { Checkbox } from "@/components/ui/checkbox.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";

type Refused = { fields: Record<string, string>; values: Record<string, string> } | null;

/** What a copyright notice has to say; out of the way unless that is the reason, where the browser can tell. */
export function CopyrightFields({ refused }: { refused: Refused }) {
  const { fields = {}, values = {} } = refused ?? {};
  return (
    <fieldset className="space-y-5 border-s-4 border-line ps-4 [form:not(:has([value=copyright]:checked))_&]:hidden">
      <legend className="float-start mb-3 w-full font-semibold">Your copyright notice</legend>
      <p className="clear-both text-sm text-soft">Needed where your copyright is the reason, and only there.</p>
      <Field name="work" label="The work that is yours, and where it can be seen" error={fields.work}>
        {(control) => <Textarea {...control} defaultValue={values.work} rows={3} dir="auto" />}
      </Field>
      <Field name="holder" label="Who holds the right" error={fields.holder}>
        {(control) => <Input {...control} defaultValue={values.holder} autoComplete="name" dir="auto" />}
      </Field>
      <Field name="contact" label="Your e-mail address" hint="The moderators may write to you." error={fields.contact}>
        {(control) => <Input {...control} type="email" defaultValue={values.contact} autoComplete="email" />}
      </Field>
      <Checkbox
        key={values.truthful}
        id="field-truthful"
        name="truthful"
        defaultChecked={values.truthful === "on"}
        aria-invalid={fields.truthful ? true : undefined}
        label="What I say is true to the best of my knowledge, and I hold the right or act for who does"
      />
    </fieldset>
  );
}
