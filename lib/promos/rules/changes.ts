import type { Slot } from "./slots.ts";
import { slotWords } from "./slots.ts";

/** What can be done to a promo. */
export const changeKinds = ["made", "changed", "picture", "run", "paused", "ended", "removed", "restored"] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const changeWords: Record<ChangeKind, string> = {
  made: "Made",
  changed: "Changed",
  picture: "Picture changed",
  run: "Set running",
  paused: "Paused",
  ended: "Ended",
  removed: "Removed by a moderator",
  restored: "The removal was taken back",
};

/** What an admin sets of a promo. */
export type PromoFields = {
  slot: Slot;
  headline: string;
  words: string;
  link: string;
  advertiser: string;
  weight: number;
  categories: readonly string[];
  inHealth: boolean;
  startsAt: Date;
  endsAt: Date | null;
};

const labels: Record<keyof PromoFields, string> = {
  slot: "slot",
  headline: "headline",
  words: "text",
  link: "link",
  advertiser: "advertiser",
  weight: "weight",
  categories: "categories",
  inHealth: "in health stories",
  startsAt: "from",
  endsAt: "until",
};

/** What is different between two states of a promo, in a sentence for its history; empty where nothing is. */
export function describeChange(before: PromoFields, after: PromoFields): string {
  const keys = Object.keys(labels) as (keyof PromoFields)[];
  const changed = keys.filter((key) => said(before, key) !== said(after, key));
  return changed.map((key) => `${labels[key]}: ${said(before, key)} → ${said(after, key)}`).join("; ");
}

function said(fields: PromoFields, key: keyof PromoFields): string {
  const value = fields[key];
  if (key === "endsAt") return fields.endsAt ? dayOf(lastMoment(fields.endsAt)) : "no end";
  if (value instanceof Date) return dayOf(value);
  if (key === "slot") return slotWords[fields.slot].name;
  if (key === "categories") return fields.categories.join(", ") || "all";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value === "" ? "nothing" : String(value);
}

/** The last moment before a promo ends: it ends with a day. */
export function lastMoment(endsAt: Date): Date {
  return new Date(endsAt.getTime() - 1);
}

/** The day of a moment (UTC), as forms write it: 2026-11-23. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
