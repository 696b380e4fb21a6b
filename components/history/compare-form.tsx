import { Button } from "@/components/ui/button.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Select } from "@/components/ui/select.tsx";
import { formatTime } from "@/components/ui/time.tsx";
import type { Comparison, StoryVersion } from "@/lib/stories/history.ts";

type Props = { versions: readonly StoryVersion[]; path: string; compared: Comparison };

/** Chooses any two versions to compare. */
export function CompareForm({ versions, path, compared }: Props) {
  return (
    <form method="get" action={`${path}#changes`} className="mt-5 grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
      <VersionField name="from" label="Compare version" value={compared.from.number} versions={versions} />
      <VersionField name="to" label="with version" value={compared.to.number} versions={versions} />
      <Button type="submit" tone="outline">
        Compare
      </Button>
    </form>
  );
}

type FieldProps = { name: string; label: string; value: number; versions: readonly StoryVersion[] };

function VersionField({ name, label, value, versions }: FieldProps) {
  return (
    <Field name={name} label={label}>
      {(control) => (
        <Select {...control} defaultValue={value}>
          {versions.map(({ number, at }) => (
            <option key={number} value={number}>
              {number}: {formatTime(at, "full")}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
