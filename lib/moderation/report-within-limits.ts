import { takeFrom } from "../platform/limits.ts";
import type { Actor } from "../policy.ts";
import { makeReport, type Reported } from "./make-report.ts";
import type { NewReport } from "./schema.ts";

/** Reports something for somebody who sends a form: takes from the limit of the member, or of a guest's address. */
export async function reportWithinLimits(
  report: NewReport,
  actor: Actor | null,
  { address }: { address: string },
): Promise<Reported> {
  await takeFrom("report", actor?.id ?? address);
  return makeReport(report, actor);
}
