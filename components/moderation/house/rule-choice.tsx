import { Key } from "@/components/moderation/house/key.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { type SiteRule, siteRuleKeys, siteRules } from "@/lib/decisions/rules/site-rules.ts";

type Props = {
  reported: readonly SiteRule[];
  defaultValue: string | undefined;
  error: string | undefined;
  onChoose: (rule: SiteRule) => void;
};

/** The rules of the site, as the choice of the one that was broken; those that were reported are marked. */
export function RuleChoice({ reported, defaultValue, error, onChoose }: Props) {
  return (
    <fieldset id="field-rule" aria-describedby={error ? "field-rule-error" : undefined}>
      <legend className="font-semibold">Rule</legend>
      <p className="text-sm text-soft">
        <a href="/rules" className="link" target="_blank" rel="noopener">
          The rules in full
        </a>
      </p>
      <div className="mt-1">
        {siteRuleKeys.map((rule) => (
          <label key={rule} className="flex min-h-11 items-start gap-3 py-2.5">
            <input
              type="radio"
              name="rule"
              value={rule}
              defaultChecked={rule === defaultValue}
              onChange={() => onChoose(rule)}
              className="mt-0.5 size-5 flex-none accent-ink"
            />
            <span>
              <Key name={String(siteRules[rule].number % 10)} />
              {siteRules[rule].number}. {siteRules[rule].name}{" "}
              {reported.includes(rule) && <Badge tone="accent">reported</Badge>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id="field-rule-error" className="mt-1 text-sm font-semibold text-accent">
          <span aria-hidden="true">▲ </span>
          {error}
        </p>
      )}
    </fieldset>
  );
}
