import type { BadgeTone } from "@/components/ui/badge.tsx";
import type { PromoState } from "@/lib/promos/rules/states.ts";

/** The state of a promo in words, and how they look. */
export const stateWords: Record<PromoState, { label: string; tone: BadgeTone }> = {
  running: { label: "running", tone: "good" },
  planned: { label: "planned", tone: "neutral" },
  paused: { label: "paused", tone: "neutral" },
  ended: { label: "ended", tone: "neutral" },
  removed: { label: "removed by a moderator", tone: "accent" },
};

/** Clicks for so many times seen: "1.2 %"; a dash where nobody saw it. */
export function clickRate({ impressions, clicks }: { impressions: number; clicks: number }): string {
  return impressions === 0 ? "–" : `${((100 * clicks) / impressions).toFixed(1)} %`;
}
