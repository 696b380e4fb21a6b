import { DismissSignalForm } from "@/components/moderation/house/dismiss-signal-form.tsx";
import { RemoveBrigadeForm } from "@/components/moderation/house/remove-brigade-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { formatNumber } from "@/components/ui/format-number.ts";
import { Panel } from "@/components/ui/panel.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { OpenSignal } from "@/lib/brigades/queries.ts";
import { choiceWords, countVoters, percentFact, sumOf, tallyChange, type VoteTally } from "@/lib/votes/rules.ts";

type Props = { signal: OpenSignal; storyId: string; seen: string };

/** Votes that look like a brigade's: what speaks for it, whose they are, and the two answers. */
export function SignalPanel({ signal, storyId, seen }: Props) {
  const { id, choice, voters, evidence, firstAt, lastAt } = signal;
  const minutes = Math.max(1, Math.ceil((lastAt.getTime() - firstAt.getTime()) / 60_000));
  const toAnswer = { storyId, signal: id, seen };
  return (
    <Panel
      title={`Signal: ${voters.length} votes for ${choiceWords[choice]}`}
      aside={<Time at={signal.foundAt} format="full" />}
    >
      <p>
        They were cast within {minutes === 1 ? "a minute" : `${minutes} minutes`}, from{" "}
        <Time at={firstAt} format="full" /> on. No vote is removed unless you decide it.
      </p>
      <p className="num">{withAndWithout(signal)}</p>
      <ul aria-label="What speaks for a brigade" className="my-3 list-disc space-y-1 ps-5">
        {evidence.map((sentence) => (
          <li key={sentence} className="wrap-anywhere">
            {sentence}
          </li>
        ))}
      </ul>
      <RemoveBrigadeForm toAnswer={toAnswer} voters={voters} />
      <Disclosure summary="Not a brigade" className="mt-4">
        <DismissSignalForm toAnswer={toAnswer} />
      </Disclosure>
    </Panel>
  );
}

/** What these votes do to the reader percentage. */
function withAndWithout({ tally, voters }: OpenSignal): string {
  const counted = voters.flatMap(({ choice, counted }) => (choice && counted ? [tallyChange(choice, null)] : []));
  const without = sumOf([tally, ...counted]);
  const bare = countVoters(without) === 0 ? "nobody has voted" : `${shareOf(without)} do`;
  return `With these votes ${shareOf(tally)} say Fact; without them ${bare}.`;
}

/** "55 % of 22 readers". */
function shareOf(tally: VoteTally): string {
  const voters = countVoters(tally);
  return `${percentFact(tally) ?? 0} % of ${formatNumber(voters)} ${voters === 1 ? "reader" : "readers"}`;
}
