import { Panel } from "@/components/ui/panel.tsx";
import { Ballot } from "@/components/votes/ballot.tsx";
import { ReaderShare } from "@/components/votes/reader-share.tsx";
import { VerdictLine } from "@/components/votes/verdict-line.tsx";
import { VotesRemoved } from "@/components/votes/votes-removed.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";
import type { Verdict } from "@/lib/stories/rules/verdict.ts";
import { myBallot } from "@/lib/votes/queries.ts";
import type { VoteTally } from "@/lib/votes/rules.ts";

export type FactOrFictionProps = { storyId: string; storyPath: string; tally: VoteTally; verdict: Verdict };

/** The second instrument of the rail: what readers think, and the ballot. On a phone the strip stands in for it. */
export async function FactOrFiction({ storyId, storyPath, tally, verdict }: FactOrFictionProps) {
  const actor = await currentActor();
  return (
    <Panel title="Fact or fiction" className="max-lg:hidden">
      <ReaderShare tally={tally} look="panel" />
      <VerdictLine verdict={verdict} storyPath={storyPath} className="mb-2" />
      <VotesRemoved storyId={storyId} className="mb-2" />
      <Ballot storyId={storyId} given={actor ? await myBallot(storyId, actor) : null}>
        <p className="text-sm text-soft">
          <a href="#two-cents" className="link">
            Add your two cents
          </a>
          : a reason and a source
        </p>
      </Ballot>
    </Panel>
  );
}
