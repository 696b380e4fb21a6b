import { endpoint } from "../platform/endpoint.ts";
import { notFound } from "../platform/refusal.ts";
import { created } from "../platform/reply.ts";
import { makeReport } from "./make-report.ts";
import { queueCounts } from "./queries.ts";
import { reportBody } from "./schema.ts";

/** Reports something to the moderators; guests may too. `status` is the page that says what becomes of it. */
export const postReport = endpoint(
  "POST /api/reports",
  { input: reportBody, limit: "report" },
  async ({ input, actor }) => {
    const { id, statusPath } = await makeReport(input, actor);
    return created({ id, status: statusPath });
  },
);

/** How many cases wait in each queue, for moderators. */
export const getCounts = endpoint("GET /api/moderation/counts", {}, async ({ actor }) => {
  const counts = await queueCounts(actor);
  if (!counts) throw notFound();
  return counts;
});
