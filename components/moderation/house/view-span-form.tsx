import { Button } from "@/components/ui/button.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";

export type SpanTyped = { since: string; until: string; keep: string };

type Props = { typed: SpanTyped; faults: Readonly<Record<string, string>> };

/** Which hours are looked at, and how many views an hour stay. */
export function ViewSpanForm({ typed, faults }: Props) {
  return (
    <form aria-label="Hours" className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_9rem_auto]">
      <Field name="since" label="From (UTC)" error={faults.since}>
        {(control) => <Input {...control} type="datetime-local" step={3600} defaultValue={typed.since} />}
      </Field>
      <Field name="until" label="To (UTC)" error={faults.until}>
        {(control) => <Input {...control} type="datetime-local" step={3600} defaultValue={typed.until} />}
      </Field>
      <Field name="keep" label="Views an hour that stay" error={faults.keep}>
        {(control) => <Input {...control} type="number" min={0} inputMode="numeric" defaultValue={typed.keep} />}
      </Field>
      <Button type="submit">Look</Button>
    </form>
  );
}
