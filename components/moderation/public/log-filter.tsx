import { nouns } from "@/components/moderation/house/choice-words.ts";
import { Button } from "@/components/ui/button.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Select } from "@/components/ui/select.tsx";
import { logPath } from "@/lib/decisions/paths.ts";
import { decisionKinds, subjectKinds } from "@/lib/decisions/rules/kinds.ts";
import { ruleWords, siteRuleKeys } from "@/lib/decisions/rules/site-rules.ts";
import type { LogQuery } from "@/lib/decisions/schema.ts";

type Option = { value: string; label: string };

const kinds = Object.entries(decisionKinds)
  .filter(([kind]) => kind !== "hold")
  .map(([value, { done }]) => ({ value, label: capital(done) }));
const subjects = subjectKinds.map((value) => ({ value, label: capital(nouns[value]) }));
const rules = siteRuleKeys.map((value) => ({ value, label: ruleWords(value) ?? value }));
const roles = ["moderator", "editor", "admin", "contributor"].map((value) => ({ value, label: capital(value) }));

/** Which decisions of the public log are shown. */
export function LogFilter({ query }: { query: LogQuery }) {
  return (
    <form
      action={logPath}
      aria-label="Which decisions to show"
      className="grid grid-cols-2 items-end gap-4 lg:grid-cols-5"
    >
      <Choice name="kind" label="Decision" options={kinds} chosen={query.kind} />
      <Choice name="subject" label="About a" options={subjects} chosen={query.subject} />
      <Choice name="rule" label="Rule" options={rules} chosen={query.rule} />
      <Choice name="role" label="Decided by" options={roles} chosen={query.role} />
      <Button type="submit" className="max-lg:col-span-2">
        Show
      </Button>
    </form>
  );
}

type Choosing = { name: string; label: string; options: readonly Option[]; chosen: string | undefined };

function Choice({ name, label, options, chosen }: Choosing) {
  return (
    <Field name={name} label={label} className="min-w-0">
      {(control) => (
        <Select {...control} defaultValue={chosen ?? ""}>
          <option value="">All</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
