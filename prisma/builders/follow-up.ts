import type { EventName, EventPayload } from "../../lib/events.ts";
import { db } from "../../lib/platform/db/client.ts";
import { reactTo } from "../../lib/reactions.ts";
import { jobs } from "../../lib/schedule.ts";

/** Does what the worker does about what has happened, until nothing follows any more; of these events, or of all. */
export async function followUp(names?: readonly EventName[]): Promise<void> {
  for (;;) {
    const events = await db.event.findMany({
      where: { dispatchedAt: null, ...(names && { name: { in: [...names] } }) },
      orderBy: { id: "asc" },
    });
    if (events.length === 0) return;
    await db.event.updateMany({
      where: { id: { in: events.map(({ id }) => id) } },
      data: { dispatchedAt: new Date() },
    });
    for (const { name, payload } of events)
      for (const task of reactTo(name as EventName, payload as EventPayload<EventName>))
        await jobs.find((job) => job.name === task.job)?.run(task.payload);
  }
}
