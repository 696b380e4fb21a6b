import { classNames } from "@/components/ui/class-names.ts";
import { formatNumber } from "@/components/ui/format-number.ts";
import { Still } from "@/components/ui/still.tsx";
import { Time } from "@/components/ui/time.tsx";
import { logEntryPath, logPath } from "@/lib/decisions/paths.ts";
import { oncePerRender } from "@/lib/platform/render/once.ts";
import { type VotesRemoved as Removed, votesRemovedFrom } from "@/lib/votes/queries.ts";

const read = oncePerRender(votesRemovedFrom);

/** The corrections of a story's votes, in the open: how many were removed, when, and by which decision. */
export async function VotesRemoved({ storyId, className }: { storyId: string; className?: string }) {
  const corrections = await read(storyId);
  if (corrections.length === 0) return null;
  return (
    <Still>
      <ul aria-label="Corrections of the votes" className={classNames("text-sm text-soft", className)}>
        {corrections.map((correction) => (
          <li key={correction.logId ?? correction.at.toISOString()}>
            <Correction {...correction} />
          </li>
        ))}
      </ul>
    </Still>
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
