import type { BadgeTone } from "@/components/ui/badge.tsx";
import type { ItemOutcome } from "@/lib/feeds/schema.ts";

/** What became of an item, in a word, and how its badge looks. */
export const outcomeWords: Record<ItemOutcome, { word: string; tone: BadgeTone }> = {
  imported: { word: "Imported", tone: "good" },
  updated: { word: "Updated", tone: "good" },
  duplicate: { word: "Duplicate", tone: "neutral" },
  skipped: { word: "Skipped", tone: "neutral" },
  failed: { word: "Failed", tone: "accent" },
};

/** The same for an item that is only looked at: what would become of it. */
export const prospectWords: Record<ItemOutcome | "unchanged", { word: string; tone: BadgeTone }> = {
  imported: { word: "Would be imported", tone: "good" },
  updated: { word: "Would be updated", tone: "good" },
  duplicate: { word: "Duplicate", tone: "neutral" },
  skipped: { word: "Would be skipped", tone: "neutral" },
  failed: { word: "Cannot be imported", tone: "accent" },
  unchanged: { word: "Here already", tone: "neutral" },
};
