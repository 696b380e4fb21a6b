import type { Subject } from "@/lib/decisions/rules/kinds.ts";
import { reportPath } from "@/lib/moderation/paths.ts";

/** The way to report something to the moderators; a form, so that it is a button without scripts too. */
export function ReportButton({ subject }: { subject: Subject }) {
  return (
    <form action={reportPath(subject)} data-print="hide">
      <button type="submit" className="quiet-link target cursor-pointer text-sm">
        Report abuse
      </button>
    </form>
  );
}
