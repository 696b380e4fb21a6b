import { shared } from "../shared.ts";
import { countedValues } from "./counts.ts";
import type { MetricName } from "./definitions.ts";
import { processValues } from "./process-values.ts";

/** One number; `part` says which of a histogram's. */
export type Value = {
  name: MetricName;
  labels: Record<string, string>;
  value: number;
  part?: "bucket" | "sum" | "count";
};

/** What was read of the whole site, and when (ms since the epoch). */
export type SiteValues = { at: number; values: Value[] };

/** What one process has to say. It travels between processes as JSON. */
export type Report = {
  /** Its place, not its number: who takes the place of another has the same. */
  process: string;
  startedAt: number; // ms since the epoch
  values: Value[];
  /** What this process has last read of the site, if it has. */
  site?: SiteValues;
};

type Source = () => Value[];
const sources = shared("metric-sources", () => new Set<Source>());

/** Has something asked for its numbers whenever this process reports. */
export function reportAlso(source: Source): void {
  sources.add(source);
}

const lastRead = shared("metric-site-values", (): { site?: SiteValues } => ({}));

/** Keeps what was read of the site, so that others need not read it too. */
export function keepSiteValues(site: SiteValues): void {
  lastRead.site = site;
}

/** What this process has to say now. */
export async function ownReport(process: string): Promise<Report> {
  const own = await processValues();
  const values = [...own.values, ...countedValues(), ...[...sources].flatMap((source) => source())];
  return { process, startedAt: own.startedAt, values, ...lastRead };
}
