import type { EventPayload } from "../events.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";

type Outcome = EventPayload<"story.schedule-ended">["outcome"];

/** Records what became of a story when its time had come; of one that could not be published, why. */
export function tellScheduleEnded(tx: Tx, storyId: string, outcome: Outcome, reason = ""): Promise<void> {
  return record(tx, "story.schedule-ended", { storyId, requestId: newId(), outcome, reason });
}
