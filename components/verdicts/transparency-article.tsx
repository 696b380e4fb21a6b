import { EmptyState } from "@/components/ui/empty-state.tsx";
import { formatNumber } from "@/components/ui/format-number.ts";
import { Notice } from "@/components/ui/notice.tsx";
import { Time } from "@/components/ui/time.tsx";
import { verdictStates, verdictWords } from "@/lib/stories/rules/verdict.ts";
import type { latestRun, Release } from "@/lib/verdicts/queries.ts";
import { fileName, releasedNames } from "@/lib/verdicts/rules/releases.ts";

type TransparencyProps = { days: readonly Release[]; latest: Awaited<ReturnType<typeof latestRun>> };

const nameWords = {
  votes: "the votes that were scored",
  verdicts: "the verdicts that came of them",
  changes: "everything that was ever published or changed",
};

/** What is released each day, what it holds and what it does not, and how to recompute it. */
export function TransparencyArticle({ days, latest }: TransparencyProps) {
  return (
    <article className="max-w-story pt-9">
      <h1 className="headline mb-4 text-4xl leading-tight">Transparency</h1>
      <div className="story-body">
        <p>
          Each night all verdicts are worked out anew from all votes, from nothing. The votes and the result are
          released here, so that anybody can do the same and get the same, byte for byte. What the verdict is and how it
          can be fooled stands in <a href="/about/verdict">How verdicts work</a>.
        </p>
        <h2>What a file holds</h2>
        <p>
          <b>Votes</b>: a number for the reader, the story, the vote (Fact 1, Unsure 0.5, Fiction 0) and the time in
          steps of ten minutes. The numbers are drawn anew for each day, so that nobody can be followed from one day to
          the next. Readers with fewer than six votes are not in it, nor authors on their own stories and whom they
          invited, nor those who keep their votes out of it (then they count in the percentage, and in no verdict).{" "}
          <b>Verdicts</b>: both sides of each story, and what came of it. <b>Changes</b>: what was published when and
          why.
        </p>
        <h2>How to recompute it</h2>
        <p>Take the source code of this site, put both files of a day beside each other, and run</p>
        <p>
          <code className="wrap-anywhere">npm run verdict:recompute -- votes-2026-05-03.jsonl.gz</code>
        </p>
        <p>
          What is published between two nights is worked out from what was published before, and is provisional until
          the next night finds the same.
        </p>
        <h2>The releases</h2>
      </div>
      {latest && (
        <p className="num mb-4 text-sm text-soft">
          Verdicts on the pages are those of <Time at={latest.asOf} format="full" />.
        </p>
      )}
      {latest?.failing && (
        <Notice title="The last run failed" tone="accent" className="mb-4">
          What is published stays as it is until one succeeds. Whoever runs this site has been told.
        </Notice>
      )}
      {days.length === 0 ? (
        <EmptyState title="Nothing has been released yet.">The first files come after midnight (UTC).</EmptyState>
      ) : (
        <ul className="border-b border-rule">
          {days.map((release) => (
            <ReleaseItem key={release.day} release={release} />
          ))}
        </ul>
      )}
    </article>
  );
}

function ReleaseItem({ release }: { release: Release }) {
  const { day, votes, readers, states, inputHash } = release;
  const found = verdictStates.filter((state) => states[state]);
  return (
    <li className="border-t border-rule py-4">
      <h3 className="num font-semibold">
        <time dateTime={day}>{day}</time>
      </h3>
      <p className="num text-sm text-soft">
        {formatNumber(votes)} votes of {formatNumber(readers)} readers.{" "}
        {found.map((state) => `${verdictWords[state]}: ${formatNumber(states[state] ?? 0)}`).join(", ")}
      </p>
      <p className="flex flex-wrap gap-x-5 text-sm">
        {releasedNames.map((name) => (
          <a key={name} href={`/transparency/${fileName(name, day)}`} title={nameWords[name]} className="link target">
            {fileName(name, day)}
          </a>
        ))}
      </p>
      <p className="num text-xs text-soft wrap-anywhere">
        SHA-256 of the lines of votes (unpacked, without the first line): {inputHash}
      </p>
    </li>
  );
}
