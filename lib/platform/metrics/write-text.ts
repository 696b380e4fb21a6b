import { definitions, type MetricName } from "./definitions.ts";
import type { Report, Value } from "./report.ts";

/** What is answered: reports of processes, and what was read of the whole site. */
export type Figures = { reports: readonly Report[]; missing: readonly string[]; site: readonly Value[] };

/** Writes figures in the text format of Prometheus. The library is loaded here: a site without metrics never needs it. */
export async function writeText({ reports, missing, site }: Figures): Promise<{ type: string; text: string }> {
  const { AggregatorRegistry } = await import("prom-client");
  const all = [
    ...reports.flatMap(({ process, values }) => [up(process, 1), ...values.map((value) => named(value, process))]),
    ...missing.map((process) => up(process, 0)),
    ...site,
  ];
  const groups = Map.groupBy(all, ({ name }) => name);
  const names = (Object.keys(definitions) as MetricName[]).filter((name) => groups.has(name));
  const registry = AggregatorRegistry.aggregate([names.map((name) => asMetric(name, groups.get(name) ?? []))]);
  return { type: registry.contentType, text: await registry.metrics() };
}

function up(process: string, value: 0 | 1): Value {
  return { name: "firsthand_process_up", labels: { process }, value };
}

function named(value: Value, process: string): Value {
  return { ...value, labels: { process, ...value.labels } };
}

// As the library has it when it hands metrics from one process to another.
function asMetric(name: MetricName, values: readonly Value[]): object {
  const { type, help } = definitions[name];
  const written = values.map(({ part, labels, value }) => ({
    ...{ labels, value },
    ...(part && { metricName: `${name}_${part}` }),
  }));
  return { name, help, type, aggregator: "sum", values: written };
}
