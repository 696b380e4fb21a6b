import { Panel } from "@/components/ui/panel.tsx";
import { Still } from "@/components/ui/still.tsx";
import { DayChart } from "@/components/views/day-chart.tsx";
import { LiveMark } from "@/components/views/live-mark.tsx";
import { LiveNumber } from "@/components/views/live-number.tsx";
import { ViewsRemoved } from "@/components/views/views-removed.tsx";
import { now } from "@/lib/platform/clock.ts";
import type { ViewsRemoved as Removed } from "@/lib/views/corrections.ts";
import { lastDayByHour } from "@/lib/views/history.ts";
import { liveNumbers } from "@/lib/views/live-numbers.ts";

const figures = [
  { name: "now", label: "Now" },
  { name: "lastHour", label: "Last hour" },
  { name: "last24Hours", label: "Last 24 hours" },
] as const;

type Props = { storyId: string; corrections?: readonly Removed[] };

/** The instrument of the rail: the four numbers and the last day. On a phone the strip stands in for it. */
export async function StoryViews({ storyId, corrections = [] }: Props) {
  const at = now();
  const [numbers, hours] = await Promise.all([liveNumbers(storyId), lastDayByHour(storyId, at.getTime())]);
  return (
    <Still>
      <Panel title="Story views" aside={<LiveMark />} className="max-lg:hidden">
        <dl className="grid grid-cols-3 gap-2">
          {figures.map(({ name, label }) => (
            <div key={name} className="flex flex-col-reverse">
              <dt className="text-xs text-soft">{label}</dt>
              <dd className="font-serif text-[1.625rem] leading-tight font-semibold">
                <LiveNumber name={name} initial={numbers[name]} />
              </dd>
            </div>
          ))}
        </dl>
        <div className="mt-2 mb-1.5">
          <DayChart hours={hours} at={at} />
        </div>
        <div className="flex items-baseline justify-between gap-4 text-sm text-soft">
          <p>
            <LiveNumber name="total" initial={numbers.total} className="font-semibold text-ink" /> Total
          </p>
          <a href="/about/views" className="link">
            How views are counted
          </a>
        </div>
        <ViewsRemoved corrections={corrections} className="mt-2" />
      </Panel>
    </Still>
  );
}
