import type { BanScope } from "../../policy.ts";

/** What a ban can stop somebody from doing; all three by default. */
export const banScopes = ["comment", "vote", "publish"] as const satisfies readonly BanScope[];

const dayMs = 24 * 60 * 60 * 1000;

/** The lengths that a moderator can choose, in days; 0 is for good. */
export const banDays = [1, 2, 4, 8, 16, 32, 64, 128, 256, 0] as const;

/** The suggested length of a ban in days: it doubles with each earlier one (1, 2, 4 …), for good (0) after nine. */
export function suggestedDays(earlier: number): (typeof banDays)[number] {
  return banDays[Math.min(earlier, banDays.length - 1)] ?? 0;
}

/** When a ban of so many days ends; null for one for good. */
export function banEnd(days: number, from: Date): Date | null {
  return days === 0 ? null : new Date(from.getTime() + days * dayMs);
}

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** The day on which a ban ends, in words: "3 December 2026". */
export function dayInWords(until: Date): string {
  return day.format(until);
}

/** When a ban ends, in words: "until 3 May 2026", "for good". */
export function untilInWords(until: Date | null): string {
  return until ? `until ${dayInWords(until)}` : "for good";
}

const stopped: Record<BanScope, string> = { comment: "comment", vote: "vote", publish: "publish stories" };
const list = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** What a ban takes away, until when, and what it leaves. */
export function banInWords({ scopes, until }: { scopes: readonly BanScope[]; until: Date | null }): string {
  const what = list.format(scopes.map((scope) => stopped[scope]));
  const stops = until ? `Until ${dayInWords(until)} you cannot ${what}.` : `You can no longer ${what}.`;
  return `${stops} You can still log in, read and appeal.`;
}

/** What it means that trust in somebody is reduced, and until when. */
export function distrustInWords(until: Date | null): string {
  const when = until ? `Until ${dayInWords(until)}` : "From now on";
  return `${when} you count as somebody new (trust level 0): more of what you hand in is looked at before it is shown. You can do all that you could before.`;
}

/** The length of a ban in words: "4 days", "for good". */
export function daysInWords(days: number): string {
  return days === 0 ? "for good" : days === 1 ? "1 day" : `${days} days`;
}
