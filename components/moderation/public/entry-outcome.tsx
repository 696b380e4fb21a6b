import { Badge, type BadgeTone } from "@/components/ui/badge.tsx";
import type { LogEntry } from "@/lib/decisions/queries.ts";

const tones: Record<NonNullable<LogEntry["outcome"]>, { word: string; tone: BadgeTone }> = {
  "taken back": { word: "Taken back", tone: "good" },
  "upheld on appeal": { word: "Upheld on appeal", tone: "neutral" },
  "under appeal": { word: "Under appeal", tone: "accent" },
};

/** What became of a decision, in a word; nothing where it just stands. */
export function EntryOutcome({ outcome }: Pick<LogEntry, "outcome">) {
  return outcome && <Badge tone={tones[outcome].tone}>{tones[outcome].word}</Badge>;
}
