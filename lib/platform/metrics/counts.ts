import { shared } from "../shared.ts";
import { definitions, type LabelsOf, type MetricName } from "./definitions.ts";
import type { Value } from "./report.ts";

/** A number that only grows; whoever counts adds to it. */
export type Count = { value: number };

/** How long something took, how often. */
export type Times = { bounds: readonly number[]; buckets: number[]; seconds: number; count: number };

type Series<T> = { name: MetricName; labels: Record<string, string>; of: T };

// Plain numbers, whether or not anybody asks for them: that costs less than to look first.
const counts = shared("metric-counts", () => new Map<string, Series<Count>>());
const times = shared("metric-times", () => new Map<string, Series<Times>>());

/** The count of a series in this process; at 0 from when it is first asked for. */
export function countOf<N extends MetricName>(name: N, labels: LabelsOf<N>): Count {
  return seriesOf(counts, name, labels, () => ({ value: 0 }));
}

/** Adds to a count, where that is not done very often. */
export function add<N extends MetricName>(name: N, labels: LabelsOf<N>, by = 1): void {
  countOf(name, labels).value += by;
}

/** The times of a series in this process. */
export function timesOf<N extends MetricName>(name: N, labels: LabelsOf<N>): Times {
  const bounds = definitions[name].bounds ?? [];
  return seriesOf(times, name, labels, () => ({ bounds, buckets: bounds.map(() => 0), seconds: 0, count: 0 }));
}

/** Notes that something took so long. */
export function note(times: Times, ms: number): void {
  const seconds = ms / 1000;
  const { bounds, buckets } = times;
  times.seconds += seconds;
  times.count += 1;
  for (let at = 0; at < bounds.length; at += 1) {
    if (seconds > (bounds[at] as number)) continue;
    buckets[at] = (buckets[at] as number) + 1;
    return;
  }
}

/** All that was counted in this process. */
export function countedValues(): Value[] {
  const plain = [...counts.values()].map(({ name, labels, of }) => ({ name, labels, value: of.value }));
  return [...plain, ...[...times.values()].flatMap(bucketsOf)];
}

// As Prometheus has them: each bucket holds those before it.
function bucketsOf({ name, labels, of }: Series<Times>): Value[] {
  let below = 0;
  const buckets = of.bounds.map((bound, at) => {
    below += of.buckets[at] ?? 0;
    return { name, part: "bucket", labels: { ...labels, le: String(bound) }, value: below } as const;
  });
  return [
    ...buckets,
    { name, part: "bucket", labels: { ...labels, le: "+Inf" }, value: of.count },
    { name, part: "sum", labels, value: of.seconds },
    { name, part: "count", labels, value: of.count },
  ];
}

function seriesOf<T>(all: Map<string, Series<T>>, name: MetricName, labels: Record<string, string>, make: () => T): T {
  const key = [name, ...definitions[name].labels.map((label) => labels[label])].join("\n");
  const before = all.get(key);
  if (before) return before.of;
  const series = { name, labels, of: make() };
  all.set(key, series);
  return series.of;
}
