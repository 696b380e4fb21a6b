"use client";

import { Meter } from "@/components/ui/meter.tsx";
import { useLive } from "@/components/views/live.ts";
import { countVoters, percentFact, readersSentence, type VoteTally } from "@/lib/votes/rules.ts";

/** What readers think, raw and live: "61 % of 214 readers think this story is Fact". */
export function ReaderShare({
  storyId,
  tally,
  look,
}: {
  storyId: string;
  tally: VoteTally;
  /** `panel` with the bar, `line` in a sentence, `strip` as short as can be. */
  look: "panel" | "line" | "strip";
}) {
  const votes = { ...tally, ...defined(useLive(storyId)) };
  const percent = percentFact(votes);
  const voters = countVoters(votes);
  if (look === "panel")
    return (
      <>
        <p className="flex min-h-12 items-baseline gap-2">
          {percent !== null && <Percent value={percent} className="font-serif text-[1.625rem] leading-none" />}
          <span className="text-sm text-soft">{percent === null ? nobody : readersSentence(voters)}</span>
        </p>
        <Meter {...votes} className="my-2.5" />
      </>
    );
  if (percent === null) return <p className="text-soft">{nobody}</p>;
  return (
    <p className="num">
      <Percent value={percent} />{" "}
      {look === "line" ? `${readersSentence(voters)}.` : <span className="text-soft">of {inWords(voters)}: Fact</span>}
    </p>
  );
}

const nobody = "No votes yet. Be the first.";

function Percent({ value, className = "" }: { value: number; className?: string }) {
  return <b className={`num flex-none font-semibold whitespace-nowrap ${className}`}>{`${value} %`}</b>;
}

function inWords(voters: number): string {
  return voters === 1 ? "1 reader" : `${voters.toLocaleString("en-GB")} readers`;
}

function defined(live: Partial<VoteTally> | null): Partial<VoteTally> {
  const { fact, fiction, unsure } = live ?? {};
  return fact === undefined || fiction === undefined || unsure === undefined ? {} : { fact, fiction, unsure };
}
