import { washShare } from "@/lib/site/rules/contrast.ts";
import type { SiteSettings } from "@/lib/site/schema.ts";

/** The style sheet of the accent that admins have chosen; empty where the usual one holds. Print keeps its own. */
export function accentStyle({ accentLight, accentDark }: Pick<SiteSettings, "accentLight" | "accentDark">): string {
  const light = accentLight && `@media screen{:root{${tokens(accentLight)}}}`;
  const dark = accentDark || (accentLight && usualDark);
  return light || accentDark ? `${light}@media screen and (prefers-color-scheme:dark){:root{${tokens(dark)}}}` : "";
}

const usualDark = "#ff8a6b";

function tokens(colour: string): string {
  return `--accent:${colour};--accent-wash:color-mix(in srgb,${colour} ${washShare * 100}%,var(--paper))`;
}
