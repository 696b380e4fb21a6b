import { pollSource } from "../../lib/feeds/poll-source.ts";

/** Looks at a source as the worker does when its time has come, and imports what is new. */
export async function checkSource({ sourceId }: { sourceId: string }): Promise<void> {
  await pollSource({ sourceId, kind: "poll" });
}
