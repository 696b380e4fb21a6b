import { randomUUID } from "node:crypto";
import { z } from "zod";
import { shared } from "../shared.ts";
import { dirtyPages, dropPages, outdatePages } from "./pages.ts";

/** The PostgreSQL channel on which processes tell each other what went stale. */
export const pagesChannel = "firsthand_pages";

/** The name of this process on that channel. */
export function processName(): string {
  return shared("process-name", () => randomUUID());
}

/** Marks tags stale, or drops them, in this process. */
export function markStale(stale: { tags: readonly string[]; drop: boolean }): void {
  if (stale.drop) dropPages(stale.tags);
  else dirtyPages(stale.tags);
}

const messageSchema = z.object({
  tags: z.array(z.string()),
  drop: z.boolean(),
  numbers: z.boolean().optional(), // nothing but numbers has changed (outdate-soon.ts)
  from: z.string(),
});

/** Does what another process said on the channel. */
export function heardStale(payload: string): void {
  const message = messageSchema.parse(JSON.parse(payload));
  if (message.from === processName()) return;
  if (message.numbers) outdatePages(message.tags);
  else markStale(message);
}
