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
  const { acted, words, at, decisionId, takenBack } = outcome;
  if (takenBack) return <TakenBack outcome={outcome} />;
  return (
    <Notice title={acted ? words : "Nothing found that breaks the rules"} tone={acted ? "good" : "plain"}>
      <p>
        {acted ? "Decided on " : "A moderator looked at it and left it as it is on "}
        <Time at={at} format="full" />.
      </p>
      <ToDecision decisionId={decisionId} />
    </Notice>
  );
}

type Outcome = NonNullable<ReportStatus["outcome"]>;

function TakenBack({ outcome: { words, at, decisionId } }: { outcome: Outcome }) {
  return (
    <Notice title="Decided, and taken back since">
      <p>
        {words}, on <Time at={at} format="full" />. That was taken back since, by a moderator or on appeal, and what was
        reported may be looked at again.
      </p>
      <ToDecision decisionId={decisionId} />
    </Notice>
  );
}

function ToDecision({ decisionId }: Pick<Outcome, "decisionId">) {
  if (!decisionId) return null;
  return (
    <p>
      <a href={logEntryPath(decisionId)} className="link target">
        The decision and its reason in the moderation log
      </a>
    </p>
  );
}
