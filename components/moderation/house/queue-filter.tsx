import { nouns } from "@/components/moderation/house/choice-words.ts";
import { Button } from "@/components/ui/button.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import { Select } from "@/components/ui/select.tsx";
import { subjectKinds } from "@/lib/decisions/rules/kinds.ts";
import type { QueueName } from "@/lib/moderation/schema.ts";

/** Narrows a queue down to a kind of thing, or to words in it. */
export function QueueFilter({
  queue,
  kind,
  q,
}: {
  queue: QueueName;
  kind?: string | undefined;
  q?: string | undefined;
}) {
  return (
    <form action="/moderation" className="mb-5 grid items-end gap-3 sm:grid-cols-[1fr_12rem_auto]">
      <input type="hidden" name="queue" value={queue} />
      <Field name="q" label="Search" hint="Pen names, titles and comments">
        {(control) => <Input {...control} type="search" defaultValue={q} maxLength={100} />}
      </Field>
      <Field name="kind" label="Kind">
        {(control) => (
          <Select {...control} defaultValue={kind ?? ""}>
            <option value="">all</option>
            {subjectKinds.map((name) => (
              <option key={name} value={name}>
                {nouns[name]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit">Find</Button>
    </form>
  );
}
