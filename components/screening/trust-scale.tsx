import { levelNames } from "@/components/screening/trust-words.ts";
import type { TrustLevel } from "@/lib/screening/rules/trust.ts";

const levels: readonly TrustLevel[] = [0, 1, 2, 3];

/** The four levels with the one that somebody is at. */
export function TrustScale({ level }: { level: TrustLevel }) {
  return (
    <ol aria-label="Trust levels" className="grid grid-cols-4 gap-1.5">
      {levels.map((each) => (
        <li key={each} aria-current={each === level ? "step" : undefined} className="min-w-0">
          <span aria-hidden="true" className={`block h-2 ${each <= level ? "bg-ink" : "bg-rule"}`} />
          <span className={`mt-1 block text-sm leading-tight ${each === level ? "font-semibold" : "text-soft"}`}>
            <span className="num">{each}</span> {levelNames[each]}
          </span>
        </li>
      ))}
    </ol>
  );
}
