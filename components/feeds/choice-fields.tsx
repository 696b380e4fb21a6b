import { ModeField } from "@/components/feeds/mode-field.tsx";
import type { SettingsTyped } from "@/components/feeds/settings-typed.ts";
import { type CategoryChoice, CategoryField } from "@/components/stories/category-field.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import { Select } from "@/components/ui/select.tsx";
import { formatTime } from "@/components/ui/time.tsx";
import type { SourcePage } from "@/lib/feeds/schema.ts";
import { mostTags } from "@/lib/stories/rules/tags.ts";

const all = "All that the feed still has";

type Props = {
  typed: SettingsTyped;
  faults: Readonly<Record<string, string>>;
  source: SourcePage;
  categories: readonly CategoryChoice[];
};

/** Where stories go, whether at once, and how far back. */
export function ChoiceFields({ typed, faults, source, categories }: Props) {
  return (
    <>
      <ModeField value={typed.mode} fault={faults.mode} />
      <CategoryField value={typed.categorySlug} fault={faults.categorySlug} categories={categories} />
      <Field name="tags" label="Tags" optional hint={`Up to ${mostTags}, parted by commas.`} error={faults.tags}>
        {(control) => <Input {...control} defaultValue={typed.tags} dir="auto" autoComplete="off" />}
      </Field>
      <Field name="daysBack" label="How far back" error={faults.daysBack}>
        {(control) => (
          <Select {...control} defaultValue={typed.daysBack}>
            <option value="keep">{source.importSince ? `Since ${formatTime(source.importSince, "date")}` : all}</option>
            {source.importSince && <option value="all">{all}</option>}
            <option value="365">The last year</option>
            <option value="30">The last 30 days</option>
            <option value="7">The last 7 days</option>
            <option value="none">Only what is new from now on</option>
          </Select>
        )}
      </Field>
    </>
  );
}
