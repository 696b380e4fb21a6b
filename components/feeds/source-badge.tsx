import { standingOf, standingWords } from "@/components/feeds/standing.ts";
import { Badge } from "@/components/ui/badge.tsx";
import type { SourceCard } from "@/lib/feeds/schema.ts";

/** How it stands with a source, in a word. */
export function SourceBadge({ source }: { source: SourceCard }) {
  const { word, tone } = standingWords[standingOf(source)];
  return <Badge tone={tone}>{word}</Badge>;
}
