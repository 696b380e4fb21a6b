import { queueCounts } from "@/lib/moderation/queries.ts";
import { notFound } from "@/lib/platform/refusal.ts";
import { memberRoute } from "@/lib/platform/route.ts";

/** How many cases wait in each queue, for moderators; for others there is no such page. */
export const GET = memberRoute({}, async ({ actor }) => {
  const counts = await queueCounts(actor);
  if (!counts) throw notFound();
  return counts;
});
