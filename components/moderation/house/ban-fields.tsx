import { Checkbox } from "@/components/ui/checkbox.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Select } from "@/components/ui/select.tsx";
import { banDays, banScopes, daysInWords } from "@/lib/decisions/rules/bans.ts";
import type { BanScope } from "@/lib/policy.ts";

const scopeWords: Record<BanScope, string> = { comment: "Commenting", vote: "Voting", publish: "Publishing" };

type Props = {
  /** How often they were banned before. */
  bans: number;
  suggestedDays: number;
  typed: Readonly<Record<string, string>>;
  error: string | undefined;
};

/** How long a ban lasts and what it stops; shown while a ban is what is chosen. */
export function BanFields({ bans, suggestedDays, typed, error }: Props) {
  const scopes = typed.choice === "ban" ? (typed.scopes?.split(",") ?? []) : banScopes;
  return (
    <div className="border-s-4 border-ink ps-4 not-group-has-[[value=ban]:checked]/decide:hidden">
      <Field name="days" label="How long" hint={hintOf(bans, suggestedDays)} error={error}>
        {(control) => (
          <Select {...control} defaultValue={typed.days ?? String(suggestedDays)}>
            {banDays.map((days) => (
              <option key={days} value={days}>
                {daysInWords(days)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <fieldset className="mt-2">
        <legend className="font-semibold">What it stops</legend>
        {banScopes.map((scope) => (
          <Checkbox
            key={scope}
            name="scopes"
            value={scope}
            label={scopeWords[scope]}
            defaultChecked={scopes.includes(scope)}
          />
        ))}
      </fieldset>
      <Checkbox
        name="votes"
        label="And remove all votes of this account"
        hint="Every vote it has cast so far; a decision of its own in the log."
        defaultChecked={typed.votes === "on"}
      />
    </div>
  );
}

function hintOf(bans: number, days: number): string {
  const before = bans === 0 ? "Not banned before" : bans === 1 ? "Banned once before" : `Banned ${bans} times before`;
  return `${before}: ${daysInWords(days)} suggested.`;
}
