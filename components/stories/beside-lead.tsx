import { StoryCounts, StoryKickerLine } from "@/components/stories/story-river-item.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Still } from "@/components/ui/still.tsx";
import { listed } from "@/lib/stories/listed.ts";
import type { StoryCard } from "@/lib/stories/lists.ts";

type Props = { picks: readonly StoryCard[]; fresh: readonly StoryCard[] };

/** Beside the lead: what the editors have picked, and the newest headlines where they leave room. */
export function BesideLead({ picks, fresh }: Props) {
  return (
    <div>
      <Headlines title="Editors’ picks" stories={picks} />
      <Headlines title="Just in" stories={fresh} />
    </div>
  );
}

function Headlines({ title, stories }: { title: string; stories: readonly StoryCard[] }) {
  if (stories.length === 0) return null;
  return (
    <Panel title={title}>
      <Still>
        {stories.map((card) => {
          const story = listed(card);
          return (
            <article key={story.id} className="border-b border-rule py-3.5">
              <StoryKickerLine story={story} />
              <h3 dir={story.dir} className="headline my-1 text-xl leading-tight wrap-anywhere">
                <a href={story.path} className="quiet-link">
                  {story.title}
                </a>
              </h3>
              <StoryCounts story={story} />
            </article>
          );
        })}
      </Still>
    </Panel>
  );
}
