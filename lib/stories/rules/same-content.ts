import type { DraftContent } from "./fields.ts";

/** Whether two versions say the same; how they were typed (Markdown or not) is no difference. */
export function sameContent(one: DraftContent, other: DraftContent): boolean {
  return comparable(one) === comparable(other);
}

// The database keeps the keys of an object in an order of its own.
function comparable({ bodyMarkdown: _, ...content }: DraftContent): string {
  return JSON.stringify(content, (_key, value) => (isRecord(value) ? sortedByKey(value) : value));
}

function sortedByKey(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
