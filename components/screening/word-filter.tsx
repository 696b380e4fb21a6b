import { Button } from "@/components/ui/button.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import type { WordQuery } from "@/lib/screening/schema.ts";

/** Narrows the list to words that have these letters, or whose note has. */
export function WordFilter({ list, q }: WordQuery) {
  return (
    <form action="/moderation/words" className="mb-4 grid grid-cols-[1fr_auto] items-end gap-3">
      <input type="hidden" name="list" value={list} />
      <Field name="q" label="Find in words and notes">
        {(control) => <Input {...control} type="search" dir="auto" defaultValue={q} />}
      </Field>
      <Button type="submit">Find</Button>
    </form>
  );
}
