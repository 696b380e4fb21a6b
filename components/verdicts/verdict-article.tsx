import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { formatNumber } from "@/components/ui/format-number.ts";
import { Notice } from "@/components/ui/notice.tsx";
import { Time } from "@/components/ui/time.tsx";
import { RuleTable } from "@/components/verdicts/rule-table.tsx";
import { SidesPicture } from "@/components/verdicts/sides-picture.tsx";
import { whyWords } from "@/components/verdicts/why-words.ts";
import { shareWords } from "@/components/votes/share-words.ts";
import { VerdictMark } from "@/components/votes/verdict-mark.tsx";
import { now } from "@/lib/platform/clock.ts";
import { type VerdictState, verdictSentence, verdictWords } from "@/lib/stories/rules/verdict.ts";
import type { ComputedVerdict, reasonsGiven } from "@/lib/verdicts/queries.ts";
import { type Choice, choiceWords, countVoters } from "@/lib/votes/rules.ts";
import { wilsonInterval } from "@/lib/votes/verdict/rule.ts";

type Reasons = Awaited<ReturnType<typeof reasonsGiven>>;

type Props = {
  computed: ComputedVerdict;
  reasons: Reasons;
  /** The two cents. */
  children: ReactNode;
};

/** How a story's verdict was computed: what readers say, what both sides say, the rule with its numbers, what changed when. */
export function VerdictArticle({ computed, reasons, children }: Props) {
  const { story, verdict, sides, parameters } = computed;
  return (
    <article className="max-w-story pt-7">
      <Breadcrumbs crumbs={[{ label: story.title, href: story.path }, { label: "How this was computed" }]} />
      <h1 className="headline mt-3 text-4xl leading-tight">How this was computed</h1>
      <p className="mt-2 text-soft wrap-anywhere" dir={story.dir}>
        {story.title}
      </p>
      <Part title="The verdict">
        <p className="flex items-baseline gap-2 font-serif text-2xl leading-tight">
          <VerdictMark state={verdict.state} />
          {verdictSentence(verdict)}
        </p>
        <p className="mt-2 max-w-prose text-soft">{meanings[verdict.state]}</p>
        <Standing computed={computed} />
      </Part>
      <Part title="What readers say">
        <ReadersSay computed={computed} />
      </Part>
      {sides && (
        <>
          <Part title="What both sides say">
            <SidesPicture sides={sides} />
          </Part>
          <Part title="The rule">
            <p className="mb-3 max-w-prose text-soft">
              It is Fact, or Fiction, where all three hold. Where the sides differ by {parameters.difference} or more it
              is Disputed, else there is no clear answer. The numbers here are rounded as above; what decides are the
              exact ones, and what is published already may miss by {parameters.hysteresis}.
            </p>
            <RuleTable sides={sides} parameters={parameters} />
          </Part>
        </>
      )}
      {reasons.length > 0 && (
        <Part title="Reasons that readers gave">
          <ul className="max-w-prose">
            {reasons.map(({ words, choice, votes }) => (
              <li key={words} className="num flex justify-between gap-4 border-b border-rule py-2">
                <span>
                  {choiceWords[choice as Choice]}: {words}
                </span>
                <span>{formatNumber(votes)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="Two cents" id="two-cents">
        {children}
      </Part>
      <Part title="History">
        <History changes={computed.changes} />
      </Part>
      <p className="mt-8 max-w-prose border-t border-rule pt-4 text-sm text-soft">
        Version {computed.version} of the method. Read{" "}
        <a href="/about/verdict" className="link">
          how verdicts work
        </a>
        , take{" "}
        <a href="/transparency" className="link">
          the votes of each day and recompute them
        </a>
        , or get{" "}
        <a href={`/api/stories/${story.id}/verdict`} className="link">
          this page as JSON
        </a>
        . Did you write this story?{" "}
        <a href={`/write/${story.id}/verdict`} rel="nofollow" className="link">
          Ask to have it looked at again
        </a>
        .
      </p>
    </article>
  );
}

const meanings: Record<VerdictState, string> = {
  fact: "Readers who usually disagree with each other agree here that this story is Fact.",
  fiction: "Readers who usually disagree with each other agree here that this story is Fiction.",
  disputed: "Readers who usually disagree with each other disagree about this story too.",
  open: "There are votes enough, from both sides, and they give no clear answer.",
  too_few: "The percentage stands alone until enough readers of different viewpoints have voted.",
};

function Part({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section id={id} aria-label={title} className="mt-8 scroll-mt-4 border-t border-ink pt-3">
      <h2 className="kicker mb-3 text-ink">{title}</h2>
      {children}
    </section>
  );
}

function Standing({ computed }: { computed: ComputedVerdict }) {
  const { since, confirmedAt, waitsUntil, waitsForModerator, freezesAt, review, verdict } = computed;
  const isFrozen = verdict.state !== "too_few" && freezesAt < now();
  return (
    <div className="mt-3 max-w-prose space-y-2 text-sm text-soft">
      {since && (
        <p>
          Published <Time at={since} format="full" />.{" "}
          {confirmedAt ? (
            <>
              The recomputation of <Time at={confirmedAt} /> found the same.
            </>
          ) : (
            "Provisional until the next daily recomputation."
          )}
        </p>
      )}
      {isFrozen ? (
        <p>
          It stays as it is since <Time at={freezesAt} />: after 14 days only a material correction, its author’s one
          request or removed votes open it again.
        </p>
      ) : (
        <p>
          It can change until <Time at={freezesAt} />.
        </p>
      )}
      {waitsUntil && (
        <Notice title="Another result waits">
          {waitsForModerator ? (
            "It came by votes that moderators look at first."
          ) : (
            <>
              It is published on <Time at={waitsUntil} format="full" /> if it is still the same then.
            </>
          )}
        </Notice>
      )}
      {review && (
        <Notice title="Its author has asked to look again">
          <Time at={review.askedAt} />: <span dir="auto">{review.words}</span>
        </Notice>
      )}
    </div>
  );
}

function ReadersSay({ computed: { tally } }: { computed: ComputedVerdict }) {
  const voters = countVoters(tally);
  const { percent, words } = shareWords(tally, "line");
  if (!percent) return <p>{words}</p>;
  const [low, high] = wilsonInterval({ n: voters, sum: tally.fact }, 1.96).map((share) => Math.round(100 * share));
  return (
    <p className="num max-w-prose">
      <b>{percent}</b> {words} With so many votes the share of all readers would lie between {low} and {high} %
      (Wilson’s interval, 95 %), if those who vote were like those who read. A crowd can buy this number: that is why
      there is a verdict beside it.
    </p>
  );
}

function History({ changes }: Pick<ComputedVerdict, "changes">) {
  if (changes.length === 0) return <p className="text-soft">Nothing was published about this story yet.</p>;
  return (
    <ol className="max-w-prose">
      {changes.map(({ before, state, why, at }) => (
        <li key={at.toISOString()} className="border-b border-rule py-2">
          <span className="inline-flex items-baseline gap-1.5 font-semibold">
            <VerdictMark state={state} /> {verdictWords[state]}
          </span>{" "}
          <span className="text-sm text-soft">
            (before: {verdictWords[before]}) · {whyWords[why]} · <Time at={at} format="full" />
          </span>
        </li>
      ))}
    </ol>
  );
}
