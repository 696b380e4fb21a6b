import { WithDecisionLink } from "@/components/moderation/public/with-decision-link.tsx";
import type { OwnVote } from "@/components/votes/own-vote.ts";
import { statementPath } from "@/lib/decisions/paths.ts";
import { keptSentence, removedSentence } from "@/lib/votes/rules.ts";

type Fault = { message: string };

/** The line under the buttons: what to know before the first vote, then what came of it, or why it did not. */
export function BallotFoot({ own, fault, here }: { own: OwnVote; fault: Fault | null; here: boolean }) {
  const voted = own.vote !== null || own.sending !== null;
  return (
    <div className="mt-1.5 flex min-h-11 items-center justify-between gap-3 text-sm text-soft">
      <div>
        <p role={here ? "status" : undefined}>{fault ? "" : statusOf(own)}</p>
        {fault && (
          <p role="alert" className="font-semibold text-accent">
            <span aria-hidden="true">▲ </span>
            <WithDecisionLink text={fault.message} />
          </p>
        )}
        {own.removedBy && (
          <p>
            {removedSentence}{" "}
            <a href={statementPath(own.removedBy)} rel="nofollow" className="link">
              Read why, and appeal
            </a>
          </p>
        )}
        {!voted && !fault && !own.done && <p>Votes are published under a number, never under your name.</p>}
      </div>
      {own.vote && (
        <button type="submit" name="choice" value="withdraw" className="link target flex-none">
          Withdraw
        </button>
      )}
    </div>
  );
}

function statusOf({ vote, removedBy, sending, done }: OwnVote): string {
  if (sending) return "Sending your vote…";
  if (!vote) return done;
  if (removedBy) return done;
  if (!vote.counted) return keptSentence;
  return done || "This is your vote. You can change it at any time.";
}
