import type { Source } from "../platform/db/generated/client.ts";
import type { PauseKind, SourceCard } from "./schema.ts";

/** What a source is, of the things that its contributor sees in lists. */
export type SourceRow = Source;

type Counts = { taken: boolean; itemsAWeek: number; stories: number };

/** A source as lists show it. */
export function toCard(row: SourceRow, counts: Counts): SourceCard {
  const { id, title, feedUrl, homeUrl, state, lastCheckAt, lastSuccessAt, failures, failingSince, lastError } = row;
  return {
    ...{ id, title: title || new URL(feedUrl).hostname, feedUrl, homeUrl, state },
    ...{ lastCheckAt, lastSuccessAt, failures, failingSince, lastError, ...counts },
    pause: pauseOf(row),
    nextCheckAt: state === "active" ? row.nextCheckAt : null,
  };
}

function pauseOf({ state, pauseKind, pauseReason, pausedAt }: SourceRow): SourceCard["pause"] {
  if (state !== "paused" || pauseKind === null || pausedAt === null) return null;
  return { kind: pauseKind as PauseKind, reason: pauseReason, at: pausedAt };
}
