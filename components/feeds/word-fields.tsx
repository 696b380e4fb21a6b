import type { SettingsTyped } from "@/components/feeds/settings-typed.ts";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";

type Props = { typed: SettingsTyped; faults: Readonly<Record<string, string>> };

/** Which stories of the feed come in, by their words. */
export function WordFields({ typed, faults }: Props) {
  return (
    <>
      <Field
        name="includeWords"
        label="Include only stories with these words"
        optional
        hint="Parted by commas; one of them in title, text or categories is enough. Empty: all stories."
        error={faults.includeWords}
      >
        {(control) => <Input {...control} defaultValue={typed.includeWords} dir="auto" autoComplete="off" />}
      </Field>
      <Field
        name="excludeWords"
        label="Leave out stories with these words"
        optional
        hint="Parted by commas. The log names the word by which a story was left out."
        error={faults.excludeWords}
      >
        {(control) => <Input {...control} defaultValue={typed.excludeWords} dir="auto" autoComplete="off" />}
      </Field>
    </>
  );
}
