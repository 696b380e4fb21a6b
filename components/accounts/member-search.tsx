import { Button } from "@/components/ui/button.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import { Select } from "@/components/ui/select.tsx";
import { roles } from "@/lib/policy.ts";

type Props = { q: string | undefined; role: string | undefined; state: string | undefined };

const states = [
  { value: "unconfirmed", label: "address not confirmed" },
  { value: "banned", label: "banned now" },
  { value: "demo", label: "of the demo world" },
];

/** Finds members by a part of their name, by role and by how it stands with them. */
export function MemberSearch({ q, role, state }: Props) {
  return (
    <form action="/admin" className="grid items-end gap-3 sm:grid-cols-[1fr_9rem_13rem_auto]">
      <Field name="q" label="Pen name or handle">
        {(control) => <Input {...control} type="search" defaultValue={q} />}
      </Field>
      <Field name="role" label="Role">
        {(control) => (
          <Select {...control} defaultValue={role ?? ""}>
            <option value="">any</option>
            {roles.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        )}
      </Field>
      <Field name="state" label="State">
        {(control) => (
          <Select {...control} defaultValue={state ?? ""}>
            <option value="">any</option>
            {states.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit">Find</Button>
    </form>
  );
}
