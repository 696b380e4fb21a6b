import { makeReport } from "@/lib/moderation/make-report.ts";
import { reportBody } from "@/lib/moderation/schema.ts";
import { route } from "@/lib/platform/route.ts";

/** Reports something to the moderators; guests may too. */
export const POST = route({ input: reportBody, limit: "report" }, async ({ input, actor }) => {
  const { id, statusPath } = await makeReport(input, actor);
  return Response.json({ id, status: statusPath }, { status: 201, headers: { "cache-control": "no-store" } });
});
