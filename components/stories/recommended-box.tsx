import type { StoryPage } from "@/lib/stories/queries.ts";

/**
 * Another story, near the end of this one. "Hide" and what "Disable all" does besides leading to the options are done by
 * the first script (components/site/recommended.ts); where none is wanted, the style sheet leaves the box out.
 */
export function RecommendedBox({ story }: { story: NonNullable<StoryPage["recommended"]> }) {
  const { path, title, dir, penName, category } = story;
  return (
    <aside
      aria-label="Recommended story"
      data-print="hide"
      data-recommended=""
      className="mt-6 mb-8 border-y border-rule py-3"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-5">
        <h2 className="kicker text-ink">Recommended story</h2>
        <p className="flex gap-x-5 text-sm">
          <button type="button" data-hide="" className="quiet-link target cursor-pointer">
            Hide
          </button>
          <a href="/dashboard/options#recommended" data-off="" rel="nofollow" className="quiet-link target">
            Disable all
          </a>
        </p>
      </div>
      <p dir={dir} className="headline mt-1 text-xl leading-tight wrap-anywhere">
        <a href={path} className="quiet-link">
          {title}
        </a>
      </p>
      <p className="mt-1 text-sm text-soft">
        {category && `${category} · `}
        <bdi>{penName}</bdi>
      </p>
    </aside>
  );
}
