import type { DraftContent } from "@/lib/stories/rules/fields.ts";

/** Whether two versions say the same; how they were typed (Markdown or not) is no difference. */
export function sameContent(one: DraftContent, other: DraftContent): boolean {
  return JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));
}

function comparable({ bodyMarkdown: _, ...content }: DraftContent): [string, unknown][] {
  return Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1));
}
