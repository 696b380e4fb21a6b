import { Still } from "@/components/ui/still.tsx";
import { Ballot } from "@/components/votes/ballot.tsx";
import type { FactOrFictionProps } from "@/components/votes/fact-or-fiction.tsx";
import { ReaderShare } from "@/components/votes/reader-share.tsx";
import { VerdictLine } from "@/components/votes/verdict-line.tsx";
import { VotesRemoved } from "@/components/votes/votes-removed.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";
import { myBallot } from "@/lib/votes/queries.ts";

/** The ballot after the text, where a reader has an opinion. */
export async function YourVote({ storyId, storyPath, tally, verdict }: FactOrFictionProps) {
  const actor = await currentActor();
  return (
    <section
      id="your-vote"
      aria-label="Your vote"
      data-print="hide"
      className="mb-10 scroll-mt-4 border border-ink bg-raised p-5"
    >
      <h2 className="headline text-[1.375rem] leading-tight">You have read it. Fact or fiction?</h2>
      <div className="mt-1.5 text-sm text-soft">
        <Still>
          <ReaderShare tally={tally} look="line" />
        </Still>
        <VerdictLine verdict={verdict} storyPath={storyPath} className="mt-1 text-ink lg:hidden" />
        <VotesRemoved storyId={storyId} className="mt-1 lg:hidden" />
      </div>
      <Ballot storyId={storyId} given={actor ? await myBallot(storyId, actor) : null} withCents />
    </section>
  );
}
