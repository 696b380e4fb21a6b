import { CentsWords } from "@/components/cents/cents-words.tsx";
import { RateForm } from "@/components/cents/rate-form.tsx";
import { LoadMore } from "@/components/ui/load-more.tsx";
import { Still } from "@/components/ui/still.tsx";
import { answerPath, moreCentsPath } from "@/lib/cents/paths.ts";
import type { CentsPage, OwnRatings } from "@/lib/cents/schema.ts";
import { reportPath } from "@/lib/moderation/paths.ts";

type Props = {
  story: { id: string; path: string };
  page: CentsPage;
  /** What the reader has rated, where the page was rendered for them. */
  own: OwnRatings;
  /** Whether others stand before these. */
  later: boolean;
};

/** Two cents under a verdict, each to be rated and reported; twenty a page. */
export function CentsList({ story, page: { cents, next }, own, later }: Props) {
  return (
    <>
      <Still>
        <Intro story={story} empty={cents.length === 0} />
      </Still>
      {cents.length > 0 && (
        <ul className="mt-3">
          {cents.map((each) => (
            <li
              key={each.id}
              id={`two-cents-${each.id}`}
              className="scroll-mt-4 border-t border-rule py-4 target:border-s-4 target:border-s-line target:ps-3"
            >
              <Still>
                <CentsWords cents={each} />
              </Still>
              <div data-print="hide" className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <RateForm storyId={story.id} centsId={each.id} given={own} />
                <a
                  href={reportPath({ kind: "cents", id: each.id })}
                  rel="nofollow"
                  className="quiet-link target text-sm"
                  aria-label="Report these two cents"
                >
                  Report
                </a>
              </div>
            </li>
          ))}
        </ul>
      )}
      {next !== null && (
        <p className="mt-4">
          <LoadMore href={moreCentsPath(story.path, next)} />
        </p>
      )}
      {later && (
        <p className="mt-3 text-sm">
          <a href={`${story.path}/verdict#two-cents`} className="link target">
            Back to the first
          </a>
        </p>
      )}
    </>
  );
}

function Intro({ story, empty }: { story: Props["story"]; empty: boolean }) {
  if (empty)
    return (
      <p className="max-w-prose text-soft">
        Nobody has given a note or a source yet.{" "}
        <a href={`${story.path}#your-vote`} className="link">
          Vote, and add your two cents
        </a>
        .
      </p>
    );
  return (
    <p className="max-w-prose text-sm text-soft">
      Notes and sources that came with votes. First come those that readers who usually disagree both find helpful, then
      the newest. Did you write this story?{" "}
      <a href={answerPath(story.id)} rel="nofollow" className="link">
        Answer each once
      </a>
      .
    </p>
  );
}
