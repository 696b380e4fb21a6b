import { type TrustLevel, type TrustStanding, trustLookBackDays, trustSteps } from "@/lib/screening/rules/trust.ts";

/** What a level is called, beside its number. */
export const levelNames: Record<TrustLevel, string> = {
  0: "new here",
  1: "known here",
  2: "known for long",
  3: "fully trusted",
};

/** Where a level comes from, about somebody else, for moderators: one sentence each. */
export function trustReasons({ from, days, points, earned, takenDown }: TrustStanding): string[] {
  if (from === "decision") return ["A decision stands that reduces trust in them."];
  if (from === "role") return ["They have a role here."];
  if (from === "unverified") return ["Their e-mail address is not confirmed."];
  const record = `${plural(days, "day")} here and ${plural(points, "point")}: level ${earned} by their record.`;
  return takenDown > 0 ? [record, loweredBy(takenDown)] : [record];
}

function loweredBy(takenDown: number): string {
  const what = takenDown === 1 ? "one decision" : takenDown >= 3 ? "three decisions or more" : `${takenDown} decisions`;
  return `Lowered for ${what} against them in the last ${trustLookBackDays} days.`;
}

/** What leads to the next level, to the member themselves; null where nothing they can do does. */
export function towardsNext({ from, next, takenDown }: TrustStanding): string | null {
  if (from === "unverified") return "Confirm your e-mail address. Until then nobody can trust you here.";
  if (from !== "record") return null;
  if (takenDown > 0)
    return `Something of yours was taken down in the last ${trustLookBackDays} days. Your level rises again when that is ${trustLookBackDays} days past.`;
  if (!next || next.level === 0) return null;
  const { days, points } = trustSteps[next.level];
  const missing = [
    ...(next.days > 0 ? [plural(next.days, "more day")] : []),
    ...(next.points > 0 ? [plural(next.points, "more point")] : []),
  ];
  return `Level ${next.level} asks for ${days} days and ${points} points. What is missing: ${missing.join(" and ")}.`;
}

/** "1 day", "3 days". */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
