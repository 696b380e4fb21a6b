import { Count } from "@/components/ui/count.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Sparkline } from "@/components/ui/sparkline.tsx";
import type { DeskStory } from "@/lib/stories/desk.ts";

type Props = {
  stories: DeskStory[];
  now: ReadonlyMap<string, number>;
  lastDay: ReadonlyMap<string, number>;
  hours: number[];
};

/** All own stories together: views, votes, comments. */
export function DeskNumbers({ stories, now, lastDay, hours }: Props) {
  const sum = (of: (story: DeskStory) => number) => stories.reduce((total, story) => total + of(story), 0);
  const figures = [
    ["reading now", sum(({ id }) => now.get(id) ?? 0)],
    ["views in 24 hours", sum(({ id }) => lastDay.get(id) ?? 0)],
    ["views in all", sum(({ tally }) => tally.views)],
    ["votes", sum(({ tally }) => tally.fact + tally.fiction + tally.unsure)],
    ["comments", sum(({ tally }) => tally.comments)],
  ] as const;
  return (
    <Panel title="All your stories" className="mb-4">
      <div className="grid items-end gap-6 md:grid-cols-[auto_minmax(0,1fr)]">
        <dl className="flex flex-wrap gap-x-8 gap-y-3">
          {figures.map(([name, value]) => (
            <div key={name} className="flex flex-col-reverse">
              <dt className="text-sm text-soft">{name}</dt>
              <dd className="headline text-2xl">
                <Count value={value} />
              </dd>
            </div>
          ))}
        </dl>
        <Sparkline values={hours} title="Views in each of the last 24 hours" />
      </div>
    </Panel>
  );
}
