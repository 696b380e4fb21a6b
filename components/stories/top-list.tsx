import { formatNumber } from "@/components/ui/format-number.ts";
import { Panel } from "@/components/ui/panel.tsx";
import { type Window, windows } from "@/lib/stats/rules/ranking.ts";
import type { TopStory } from "@/lib/stats/top-stories.ts";

/** The most viewed stories, with their places. */
export function TopList({ stories, window }: { stories: readonly TopStory[]; window: Window }) {
  return (
    <Panel title="Top 50" aside={<WindowLinks current={window} />}>
      <TopItems stories={stories} />
      <p className="flex gap-x-5 text-sm">
        <a href={`/top/${window}`} className="link target">
          All fifty
        </a>
        <a href="/about/ranking" className="link target">
          How they are ranked
        </a>
      </p>
    </Panel>
  );
}

/** The list itself. */
export function TopItems({ stories }: { stories: readonly TopStory[] }) {
  return (
    <ol>
      {stories.map((story, index) => (
        <li key={story.id} className="grid grid-cols-[1.75rem_1fr] border-b border-rule py-2.5">
          <span aria-hidden="true" className="num headline text-xl leading-tight text-soft">
            {index + 1}
          </span>
          <div className="min-w-0">
            <h3 dir={story.dir} className="headline text-[1.0625rem] leading-tight wrap-anywhere">
              <a href={story.path} className="quiet-link">
                {story.title}
              </a>
            </h3>
            <p className="num text-sm text-soft">{formatNumber(story.views)} views</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Hour, day, week, all. */
export function WindowLinks({ current }: { current: Window }) {
  return (
    <nav aria-label="Top of the" className="flex gap-x-2">
      {windows.map((window) => (
        <a
          key={window}
          href={`/top/${window}`}
          aria-current={window === current ? "true" : undefined}
          className="quiet-link py-1 aria-[current]:font-bold aria-[current]:text-ink"
        >
          {window}
        </a>
      ))}
    </nav>
  );
}
