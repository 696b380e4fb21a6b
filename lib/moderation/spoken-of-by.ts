import type { StoredDecision } from "../decisions/read-log.ts";

/** Whom the decisions about a thing concern, the last one last; those of whom only a part of one speaks are left out. */
export function spokenOfBy(decisions: readonly Pick<StoredDecision, "concernsId" | "partOf">[]): string[] {
  return decisions.flatMap(({ concernsId, partOf }) => (partOf === null ? (concernsId ?? []) : []));
}
