import { cache } from "react";
import { classNames } from "@/components/ui/class-names.ts";
import { formatNumber } from "@/components/ui/format-number.ts";
import { Time } from "@/components/ui/time.tsx";
import { logEntryPath, logPath } from "@/lib/decisions/paths.ts";
import { type VotesRemoved as Removed, votesRemovedFrom } from "@/lib/votes/queries.ts";

const read = cache(votesRemovedFrom);

/** The corrections of a story's votes, in the open: how many were removed, when, and by which decision. */
export async function VotesRemoved({ storyId, className }: { storyId: string; className?: string }) {
  const corrections = await read(storyId);
  if (corrections.length === 0) return null;
  return (
    <ul aria-label="Corrections of the votes" className={classNames("text-sm text-soft", className)}>
      {corrections.map((correction) => (
        <li key={correction.logId ?? correction.at.toISOString()}>
          <Correction {...correction} />
        </li>
      ))}
    </ul>
  );
}

function Correction({ votes, at, logId }: Removed) {
  return (
    <>
      {formatNumber(votes)} {votes === 1 ? "vote" : "votes"} removed on <Time at={at} />,{" "}
      <a href={logId ? logEntryPath(logId) : `${logPath}?kind=remove-votes`} className="link">
        see the log
      </a>
    </>
  );
}
