import { Still } from "@/components/ui/still.tsx";
import { LiveNumber } from "@/components/views/live-number.tsx";
import { ViewsRemoved } from "@/components/views/views-removed.tsx";
import { ReaderShare } from "@/components/votes/reader-share.tsx";
import { VerdictBadge } from "@/components/votes/verdict-mark.tsx";
import { isTelling, type VerdictState } from "@/lib/stories/rules/verdict.ts";
import type { ViewsRemoved as Removed } from "@/lib/views/corrections.ts";
import { liveNumbers } from "@/lib/views/live-numbers.ts";
import type { VoteTally } from "@/lib/votes/rules.ts";

const figures = [
  { name: "now", label: "Now" },
  { name: "lastHour", label: "Last hour" },
  { name: "last24Hours", label: "24 hours" },
  { name: "total", label: "Total" },
] as const;

type Props = { storyId: string; tally: VoteTally; verdict: VerdictState; corrections?: readonly Removed[] };

/** Both instruments as one slim strip under the byline, where there is no rail beside the story. */
export async function ViewsStrip({ storyId, tally, verdict, corrections = [] }: Props) {
  const numbers = await liveNumbers(storyId);
  return (
    <Still>
      <div data-live-story={storyId} className="border-b border-rule py-2.5 lg:hidden" data-print="hide">
        <section aria-label="Story views">
          <dl className="grid grid-cols-4 gap-2">
            {figures.map(({ name, label }) => (
              <div key={name} className="flex flex-col-reverse">
                <dt className="flex items-center gap-1 text-2xs text-soft">
                  {name === "now" && <span className="live-dot size-1.5!" aria-hidden="true" />}
                  {label}
                </dt>
                <dd className="font-semibold">
                  <LiveNumber name={name} initial={numbers[name]} />
                </dd>
              </div>
            ))}
          </dl>
          <ViewsRemoved corrections={corrections} className="mt-1.5" />
        </section>
        <section aria-label="Fact or fiction" className="mt-1 flex min-h-11 items-center justify-between gap-4 text-sm">
          <div>
            <ReaderShare tally={tally} look="strip" />
            {isTelling(verdict) && <VerdictBadge state={verdict} />}
          </div>
          <a href="#your-vote" className="link target flex-none">
            Vote
          </a>
        </section>
      </div>
    </Still>
  );
}
