import { BarChart } from "@/components/ui/bar-chart.tsx";
import { Tabs } from "@/components/ui/tabs.tsx";
import { formatTime } from "@/components/ui/time.tsx";
import type { ViewStep } from "@/lib/views/own-history.ts";
import { type Step, steps } from "@/lib/views/rules.ts";

type Props = {
  history: readonly ViewStep[];
  step: Step;
  /** The page that it stands on. */
  path: string;
};

const spans: Record<Step, string> = {
  hour: "in each of the last 48 hours",
  day: "on each of the last 30 days",
  week: "in each of the last 26 weeks",
};

/** Views over time: a chart by hour, day or week, with its table. */
export function ViewsOverTime({ history, step, path }: Props) {
  return (
    <div className="min-w-0">
      <Tabs
        look="inline"
        aria-label="Views by the"
        tabs={steps.map((each) => ({ href: `${path}?views=${each}`, label: each, current: each === step }))}
      />
      <BarChart
        title={`Views ${spans[step]} (UTC)`}
        columns={[step === "hour" ? "Hour" : step === "day" ? "Day" : "Week from", "Views"]}
        bars={history.map(({ at, views }) => ({ label: labelOf(at, step), value: views }))}
      />
    </div>
  );
}

function labelOf(at: Date, step: Step): string {
  return step === "hour" ? `${formatTime(at, "day")}, ${formatTime(at, "clock")}` : formatTime(at, "date");
}
