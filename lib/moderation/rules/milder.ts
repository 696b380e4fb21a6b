import { banDays, daysInWords } from "../../decisions/rules/bans.ts";
import type { DecisionChoice, SubjectKind } from "../../decisions/rules/kinds.ts";

/** Something milder that can stand instead of a decision; `value` names it in the form. */
export type Milder = { value: string; label: string; choice: DecisionChoice; days?: number };

type Decided = { kind: string; subject: SubjectKind; days: number | null };

const warning: Milder = { value: "warn", label: "A warning", choice: "warn" };
const hidden: Milder = { value: "hide", label: "It is hidden, not removed", choice: "hide" };
const closed: Milder = { value: "lock", label: "Its comments are closed", choice: "lock" };

/**
 * What an appeal can change a decision to, the mildest first; `days` is the length of a ban, null for good.
 *
 * | decision | of | instead |
 * |---|---|---|
 * | ban for good | any | a warning, bans of 1 to 256 days |
 * | ban of 4 days | any | a warning, bans of 1 and 2 days |
 * | remove, spam | comment | a warning, hidden |
 * | remove, spam | story | a warning, closed for comments |
 * | remove | promo, two cents | nothing: they are shown or they are not |
 * | hide, lock, reset, pause, distrust | any | a warning |
 * | warn, and what contributors or several people are concerned by | any | nothing |
 */
export function milderThan({ kind, subject, days }: Decided): Milder[] {
  if (subject === "promo" || subject === "cents") return [];
  if (kind === "ban") return [warning, ...shorterThan(days ?? Number.POSITIVE_INFINITY)];
  if (kind === "remove" || kind === "spam") return [warning, subject === "comment" ? hidden : closed];
  return ["hide", "lock", "reset", "pause", "distrust"].includes(kind) ? [warning] : [];
}

function shorterThan(most: number): Milder[] {
  return banDays
    .filter((days) => days > 0 && days < most)
    .map((days) => ({ value: `ban-${days}`, label: `A ban for ${daysInWords(days)}`, choice: "ban", days }));
}
