import { Notice } from "@/components/ui/notice.tsx";
import { Time } from "@/components/ui/time.tsx";
import { logEntryPath } from "@/lib/decisions/paths.ts";
import type { ReportStatus } from "@/lib/moderation/queries.ts";

/** What became of a report, in plain words. */
export function ReportOutcome({ outcome }: Pick<ReportStatus, "outcome">) {
  if (!outcome)
    return (
      <Notice title="Waiting">
        No moderator has decided about this yet. What is most reported is looked at first. Look here again later.
      </Notice>
    );
  const { acted, words, at, decisionId } = outcome;
  return (
    <Notice title={acted ? words : "Nothing found that breaks the rules"} tone={acted ? "good" : "plain"}>
      <p>
        {acted ? "Decided on " : "A moderator looked at it and left it as it is on "}
        <Time at={at} format="full" />.
      </p>
      {decisionId && (
        <p>
          <a href={logEntryPath(decisionId)} className="link target">
            The decision and its reason in the moderation log
          </a>
        </p>
      )}
    </Notice>
  );
}
