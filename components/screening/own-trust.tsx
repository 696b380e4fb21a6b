import { TrustScale } from "@/components/screening/trust-scale.tsx";
import { levelNames, plural, towardsNext } from "@/components/screening/trust-words.ts";
import { Notice } from "@/components/ui/notice.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { borneInComments } from "@/lib/screening/phases/links.ts";
import type { TrustLevel, TrustStanding } from "@/lib/screening/rules/trust.ts";

const [, one, two] = borneInComments;

const meanings: Record<TrustLevel, string> = {
  0: "Comments of yours that carry a link are read before they are shown, and so is what looks like advertising.",
  1: `You can put ${one} links into a comment. What looks much like advertising is still read first.`,
  2: `You can put ${two} links into a comment, and post faster.`,
  3: "Hardly anything of yours is read before it is shown.",
};

/** How far one is trusted oneself, what that means, and what comes next. */
export function OwnTrust({ standing }: { standing: TrustStanding }) {
  const { level, from, days, points } = standing;
  const next = towardsNext(standing);
  return (
    <>
      <p className="headline mb-4 text-2xl">
        Level {level}: {levelNames[level]}
      </p>
      <TrustScale level={level} />
      <Panel title="What it means" className="mt-8">
        <p>{meanings[level]}</p>
        <p className="mt-2 text-soft">Nobody but you and the moderators sees it. It is no measure of what you write.</p>
      </Panel>
      <Panel title="What comes next">
        {from === "decision" && (
          <Notice tone="accent" title="Moderators have reduced trust in you.">
            <p>
              While their decision stands you count as somebody new. The reason, until when, and how to appeal, are
              among your{" "}
              <a href="/dashboard/decisions" className="link">
                decisions
              </a>
              .
            </p>
          </Notice>
        )}
        {from === "role" && <p>You have a role here, so you are at the highest level.</p>}
        {next && <p>{next}</p>}
        {from === "record" && !next && <p>There is no higher level.</p>}
        <p className="mt-2 text-soft">
          You have been here for {plural(days, "day")} and have {plural(points, "point")}.{" "}
          <a href="/about/trust" className="link">
            How trust works
          </a>
        </p>
      </Panel>
    </>
  );
}
