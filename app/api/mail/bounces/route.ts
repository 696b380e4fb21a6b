import { admitReporter, takeReport } from "@/lib/platform/mail/take-report.ts";
import { route } from "@/lib/platform/route.ts";

/** Takes a report about a mail that did not arrive. */
export const POST = route({}, async ({ request, header }) => {
  admitReporter(header("authorization"));
  return takeReport(new Uint8Array(await request.arrayBuffer()));
});
