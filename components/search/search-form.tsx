import { SearchField } from "@/components/search/search-field.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import { Select } from "@/components/ui/select.tsx";
import { searchPath } from "@/lib/search/paths.ts";
import { kindWords, sortWords, verdictWords } from "@/lib/search/rules/words.ts";
import { isDay, longestQuery } from "@/lib/search/schema.ts";
import type { Category } from "@/lib/stories/categories.ts";

type Props = {
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  categories: readonly Category[];
};

const filters = ["category", "contributor", "verdict", "kind", "from", "to", "sort"];

/** What to look for, and in which stories. What was typed stays. */
export function SearchForm({ typed, errors, categories }: Props) {
  const isFiltered = filters.some((name) => typed[name] || errors[name]);
  return (
    <search>
      <form action={searchPath} aria-label="Search stories" className="max-w-192">
        <Field
          name="q"
          label="Words to look for"
          hint="Put words that belong together in “quotes”, and a minus before a word to leave it out."
          error={errors.q}
        >
          {(control) => (
            <div className="flex gap-3">
              <SearchField {...control} defaultValue={typed.q} maxLength={longestQuery} />
              <Button type="submit" tone="solid">
                Search
              </Button>
            </div>
          )}
        </Field>
        <Disclosure summary="Filters" open={isFiltered} className="mt-5">
          <Filters typed={typed} errors={errors} categories={categories} />
        </Disclosure>
      </form>
    </search>
  );
}

function Filters({ typed, errors, categories }: Props) {
  const common = { typed, errors };
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <Choice
        {...common}
        name="category"
        label="Category"
        all="All"
        options={categories.map(({ slug, name }) => [slug, name])}
      />
      <Field name="contributor" label="Contributor" error={errors.contributor}>
        {(control) => (
          <Input
            {...control}
            defaultValue={typed.contributor}
            placeholder="Pen name"
            maxLength={60}
            autoComplete="off"
          />
        )}
      </Field>
      <Choice {...common} name="verdict" label="Verdict" all="Any" options={Object.entries(verdictWords)} />
      <Choice {...common} name="kind" label="Kind of story" all="All" options={Object.entries(kindWords)} />
      <Day {...common} name="from" label="Published from" />
      <Day {...common} name="to" label="Published until" />
      <Choice {...common} name="sort" label="Order" options={Object.entries(sortWords)} />
    </div>
  );
}

type Filter = Pick<Props, "typed" | "errors"> & { name: string; label: string };

function Choice({
  name,
  label,
  all,
  options,
  typed,
  errors,
}: Filter & { all?: string; options: readonly (readonly [string, string])[] }) {
  return (
    <Field name={name} label={label} error={errors[name]} className="min-w-0">
      {(control) => (
        <Select {...control} defaultValue={typed[name] ?? ""}>
          {all && <option value="">{all}</option>}
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

// What is no day stays as it was typed, which a field for days would not show.
function Day({ name, label, typed, errors }: Filter) {
  const value = typed[name] ?? "";
  return (
    <Field name={name} label={label} error={errors[name]} className="min-w-0">
      {(control) => <Input {...control} type={value === "" || isDay(value) ? "date" : "text"} defaultValue={value} />}
    </Field>
  );
}
