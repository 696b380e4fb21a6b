import { nouns } from "@/components/moderation/house/choice-words.ts";
import { Weight } from "@/components/moderation/house/weight.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { relativeTime } from "@/components/ui/relative-time.ts";
import { formatTime } from "@/components/ui/time.tsx";
import { casePath } from "@/lib/moderation/paths.ts";
import type { QueueRow } from "@/lib/moderation/queries.ts";
import type { QueueName } from "@/lib/moderation/schema.ts";

type Props = { rows: readonly QueueRow[]; queue: QueueName; at: Date };

/** The cases of a queue: what, why, since when, and who is at it. */
export function QueueList({ rows, queue, at }: Props) {
  return (
    <ol aria-label="Cases" className="border-b border-rule">
      {rows.map((row) => (
        <Row key={`${row.subjectKind}-${row.subjectId}`} row={row} queue={queue} at={at} />
      ))}
    </ol>
  );
}

function Row({ row, queue, at }: { row: QueueRow; queue: QueueName; at: Date }) {
  const subject = { kind: row.subjectKind, id: row.subjectId };
  return (
    <li className="border-t border-rule py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        <Badge>{nouns[row.subjectKind]}</Badge>
        <bdi>{row.penName ?? "Somebody who has left"}</bdi>
        <span>{sinceWords(row, queue, at)}</span>
        {row.claimedBy && <Badge tone="accent">{row.claimedBy} is at it</Badge>}
        <Waits row={row} queue={queue} />
      </p>
      <p className="mt-1">
        <a
          href={casePath(subject, queue)}
          data-case
          dir="auto"
          className="quiet-link line-clamp-2 min-h-6 font-semibold wrap-anywhere"
        >
          {row.excerpt.trim() || "Without words"}
        </a>
      </p>
      {row.openReports > 0 && (
        <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm">
          <Weight weight={row.weight} />
          <span className="num">
            {row.openReports} {row.openReports === 1 ? "report" : "reports"}
          </span>
          <span className="min-w-0 text-soft">{row.reasons.join(", ")}</span>
        </p>
      )}
    </li>
  );
}

function Waits({ row, queue }: { row: QueueRow; queue: QueueName }) {
  return (
    <>
      {row.heldAt && queue !== "held" && <Badge>held</Badge>}
      {row.signalledAt && queue !== "signals" && <Badge>signal</Badge>}
      {row.appealedAt && queue !== "appeals" && <Badge>appeal</Badge>}
      {row.escalatedAt && queue !== "escalated" && <Badge>escalated</Badge>}
    </>
  );
}

function sinceWords(row: QueueRow, queue: QueueName, at: Date): string {
  const held = row.heldAt && `held ${ago(row.heldAt, at)}`;
  const reported = row.reportedAt && `reported ${ago(row.reportedAt, at)}`;
  const appealed = row.appealedAt && `appealed ${ago(row.appealedAt, at)}`;
  const escalated = row.escalatedAt && `passed on ${ago(row.escalatedAt, at)}`;
  const signalled = row.signalledAt && `signal ${ago(row.signalledAt, at)}`;
  const decided = row.decidedAt && `decided ${ago(row.decidedAt, at)}`;
  const first = { reported, held, signals: signalled, appeals: appealed, escalated, mine: null, recent: decided }[
    queue
  ];
  return first ?? reported ?? held ?? signalled ?? appealed ?? escalated ?? decided ?? "";
}

function ago(moment: Date, at: Date): string {
  return relativeTime(moment.getTime(), at.getTime()) ?? `on ${formatTime(moment, "date")}`;
}
