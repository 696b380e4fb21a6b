import { Panel } from "@/components/ui/panel.tsx";
import { Ballot } from "@/components/votes/ballot.tsx";
import { ReaderShare } from "@/components/votes/reader-share.tsx";
import { VotesRemoved } from "@/components/votes/votes-removed.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";
import { myBallot } from "@/lib/votes/queries.ts";
import type { VoteTally } from "@/lib/votes/rules.ts";

/** The second instrument of the rail: what readers think, and the ballot. On a phone the strip stands in for it. */
export async function FactOrFiction({ storyId, tally }: { storyId: string; tally: VoteTally }) {
  const actor = await currentActor();
  return (
    <Panel title="Fact or fiction" className="max-lg:hidden">
      <ReaderShare tally={tally} look="panel" />
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
