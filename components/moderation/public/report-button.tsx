import type { Subject } from "@/lib/decisions/rules/kinds.ts";
import { reportPath } from "@/lib/moderation/paths.ts";

/** The way to report something to the moderators. */
export function ReportLink({ subject }: { subject: Subject }) {
  return (
    <a href={reportPath(subject)} rel="nofollow" data-print="hide" className="quiet-link target text-sm">
      Report abuse
    </a>
  );
}
