import { Checkbox } from "@/components/ui/checkbox.tsx";
import { Field } from "@/components/ui/field.tsx";
import { FileInput } from "@/components/ui/file-input.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { Input } from "@/components/ui/input.tsx";
import { RadioGroup } from "@/components/ui/radio-group.tsx";
import { Select } from "@/components/ui/select.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";

const licences = [
  { value: "all", label: "All rights reserved" },
  { value: "cc-by", label: "CC BY 4.0", hint: "Anyone may reuse it who names you." },
];

/** A form with everything that a form can say. */
export function FormSamples({ scheme }: { scheme: string }) {
  const name = (field: string) => `${scheme}-${field}`;
  const error = "This address lacks an @. Nothing was lost; correct it and send again.";
  return (
    <form className="max-w-form space-y-5" action="/dev/ui" aria-label={`Form, ${scheme}`}>
      <FormMessage kind="error" title="One thing needs your attention." fields={{ [name("email")]: error }} />
      <FormMessage kind="success" title="Your draft is saved." />
      <Field name={name("pen")} label="Pen name" hint="Shown beside everything you write." count={40}>
        {(control) => <Input defaultValue="Rosa Linden" maxLength={40} autoComplete="off" {...control} />}
      </Field>
      <Field name={name("email")} label="Email" error={error}>
        {(control) => <Input type="email" defaultValue="rosa.example" autoComplete="off" {...control} />}
      </Field>
      <Field name={name("category")} label="Category">
        {(control) => (
          <Select {...control}>
            <option>Local</option>
            <option>Health</option>
          </Select>
        )}
      </Field>
      <Field name={name("comment")} label="Your comment" optional>
        {(control) => <Textarea placeholder="What did you see?" {...control} />}
      </Field>
      <Field name={name("picture")} label="Picture" hint="JPEG, PNG, WebP or GIF, up to 12 MB.">
        {(control) => <FileInput accept="image/*" {...control} />}
      </Field>
      <RadioGroup name={name("licence")} legend="Reuse" options={licences} defaultValue="cc-by" />
      <Checkbox name={name("agree")} label="I saw this myself" hint="Or say below who did." defaultChecked />
      <SubmitButton>Publish</SubmitButton>
    </form>
  );
}
