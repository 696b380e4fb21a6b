import { inTime } from "@/components/moderation/public/month-table.tsx";
import { formatTime, Time } from "@/components/ui/time.tsx";
import type { SignalVoter } from "@/lib/brigades/queries.ts";
import { casePath } from "@/lib/moderation/paths.ts";
import { choiceWords } from "@/lib/votes/rules.ts";

type Props = { voters: readonly SignalVoter[]; ticked: readonly string[] };

/** The accounts of a signal: how old they were when they voted, when, and what. Those that are ticked lose their vote. */
export function SignalVoters({ voters, ticked }: Props) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">The accounts whose votes came together</caption>
      <thead>
        <tr className="text-xs text-soft [&>th]:pe-2 [&>th]:pb-1 [&>th]:text-start [&>th]:font-normal">
          <th scope="col">Account</th>
          <th scope="col">Age then</th>
          <th scope="col">Voted</th>
          <th scope="col">Vote</th>
        </tr>
      </thead>
      <tbody>
        {voters.map((voter) => (
          <VoterRow key={voter.id} voter={voter} ticked={ticked.includes(voter.id)} />
        ))}
      </tbody>
    </table>
  );
}

function VoterRow({ voter, ticked }: { voter: SignalVoter; ticked: boolean }) {
  const { id, penName, joinedAt, votedAt, choice } = voter;
  return (
    <tr className="border-t border-rule [&>td]:py-1.5 [&>td]:pe-2">
      <th scope="row" className="py-1.5 pe-2 text-start font-semibold">
        <span className="flex items-center gap-2.5">
          <input
            type="checkbox"
            name="readers"
            value={id}
            defaultChecked={ticked}
            disabled={choice === null}
            aria-label={`Remove the vote of ${penName}`}
            className="size-6 flex-none accent-ink"
          />
          <a href={casePath({ kind: "profile", id })} className="link target min-w-0 wrap-anywhere">
            <bdi>{penName}</bdi>
          </a>
        </span>
      </th>
      <td className="num">{votedAt ? ageThen(joinedAt, votedAt) : "–"}</td>
      <td>{votedAt ? <Time at={votedAt} format="clock" title={formatTime(votedAt, "full")} /> : "–"}</td>
      <td>{choice ? choiceWords[choice] : "withdrawn"}</td>
    </tr>
  );
}

function ageThen(joinedAt: Date, votedAt: Date): string {
  return inTime(Math.round((votedAt.getTime() - joinedAt.getTime()) / 60_000));
}
