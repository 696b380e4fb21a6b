import { Button } from "@/components/ui/button.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import { Select } from "@/components/ui/select.tsx";
import { roles } from "@/lib/policy.ts";

/** Finds members by a part of their name, and by role. */
export function MemberSearch({ q, role }: { q: string | undefined; role: string | undefined }) {
  return (
    <form action="/admin" className="grid items-end gap-3 sm:grid-cols-[1fr_12rem_auto]">
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
      <Button type="submit">Find</Button>
    </form>
  );
}
