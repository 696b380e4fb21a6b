import { DismissSignalForm } from "@/components/moderation/house/dismiss-signal-form.tsx";
import { RemoveBrigadeForm } from "@/components/moderation/house/remove-brigade-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { OpenSignal } from "@/lib/brigades/queries.ts";
import { choiceWords } from "@/lib/votes/rules.ts";

type Props = { signal: OpenSignal; storyId: string; seen: string };

/** Votes that look like a brigade's: what speaks for it, whose they are, and the two answers. */
export function SignalPanel({ signal, storyId, seen }: Props) {
  const { id, choice, voters, evidence, firstAt, lastAt } = signal;
  const toAnswer = { storyId, signal: id, seen };
  return (
    <Panel
      title={`Signal: ${voters.length} votes for ${choiceWords[choice]}`}
      aside={<Time at={signal.foundAt} format="full" />}
    >
      <p>
        They were cast between <Time at={firstAt} format="full" /> and <Time at={lastAt} format="clock" />. No vote is
        removed unless you decide it.
      </p>
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
