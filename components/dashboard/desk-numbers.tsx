import { ViewsOverTime } from "@/components/dashboard/views-over-time.tsx";
import { Count } from "@/components/ui/count.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import type { ViewStep } from "@/lib/views/own-history.ts";
import type { OwnTotals } from "@/lib/views/own-table.ts";
import type { Step } from "@/lib/views/rules.ts";

type Props = { totals: OwnTotals; history: readonly ViewStep[]; step: Step };

/** All own stories together: views, votes, comments, and views over time. */
export function DeskNumbers({ totals, history, step }: Props) {
  const figures = [
    ["reading now", totals.now],
    ["views in 24 hours", totals.lastDay],
    ["views in all", totals.views],
    ["votes", totals.votes],
    ["comments", totals.comments],
    ["recommends", totals.recommends],
  ] as const;
  return (
    <Panel title="All your stories" className="mb-4">
      <div className="grid items-start gap-6 md:grid-cols-[13rem_minmax(0,1fr)]">
        <dl className="grid grid-cols-3 gap-x-4 gap-y-3 md:grid-cols-2">
          {figures.map(([name, value]) => (
            <div key={name} className="flex flex-col-reverse justify-end">
              <dt className="text-sm text-soft">{name}</dt>
              <dd className="headline text-2xl">
                <Count value={value} />
              </dd>
            </div>
          ))}
        </dl>
        <ViewsOverTime history={history} step={step} path="/dashboard" />
      </div>
    </Panel>
  );
}
