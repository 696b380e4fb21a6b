/** A line of the text format of Prometheus. */
export type Sample = { name: string; labels: Record<string, string>; value: number };

/** A family of it. */
export type Family = { name: string; type: string; samples: Sample[] };

const name = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const line = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$/;
const label = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/y;
const number = /^(?:[+-]?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|Inf)|NaN)$/;

/** Reads the text format of Prometheus (0.0.4), more strictly than Prometheus does; throws a sentence at what is wrong. */
export function readExposition(text: string): Map<string, Family> {
  if (!text.endsWith("\n")) throw new Error("The last line does not end.");
  const families = new Map<string, Family>();
  let helped = "";
  let current: Family | undefined;
  for (const row of text.split("\n").filter((each) => each !== "")) {
    const [, word, of = "", rest = ""] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(row) ?? [];
    if (word === "HELP") helped = of;
    else if (word === "TYPE") {
      if (of !== helped || !name.test(of)) throw new Error(`${of} has no help before its type.`);
      if (families.has(of)) throw new Error(`${of} comes twice.`);
      current = { name: of, type: rest, samples: [] };
      families.set(of, current);
    } else if (current && !row.startsWith("#")) current.samples.push(readSample(row, current));
    else throw new Error(`This is no line of the format: ${row}`);
  }
  for (const family of families.values()) checkFamily(family);
  return families;
}

/** The sum of all samples of a name whose labels are these, and may be others beside them. */
export function sumOf(families: Map<string, Family>, sample: string, labels: Record<string, string> = {}): number {
  const all = [...families.values()].flatMap(({ samples }) => samples).filter((each) => each.name === sample);
  const mine = all.filter((each) => Object.entries(labels).every(([key, value]) => each.labels[key] === value));
  return mine.reduce((sum, { value }) => sum + value, 0);
}

function readSample(row: string, { name: family, type }: Family): Sample {
  const [, own = "", inside = "", value = ""] = line.exec(row) ?? [];
  const parts = type === "histogram" ? ["_bucket", "_sum", "_count"].map((part) => family + part) : [family];
  if (!parts.includes(own)) throw new Error(`This does not belong to ${family}: ${row}`);
  if (!number.test(value)) throw new Error(`This has no number: ${row}`);
  return { name: own, labels: readLabels(inside, row), value: Number(value.replace("Inf", "Infinity")) };
}

function readLabels(inside: string, row: string): Record<string, string> {
  const labels: Record<string, string> = {};
  label.lastIndex = 0;
  for (let at = 0; at < inside.length; at = label.lastIndex) {
    const [, key, value] = label.exec(inside) ?? [];
    if (key === undefined || value === undefined || key in labels) throw new Error(`These are no labels: ${row}`);
    labels[key] = value;
  }
  return labels;
}

function checkFamily({ name: family, type, samples }: Family): void {
  if (!["counter", "gauge", "histogram"].includes(type)) throw new Error(`${family} is of no type: ${type}.`);
  if ((type === "counter") !== family.endsWith("_total")) throw new Error(`${family} does not say what it is.`);
  const keys = samples.map(({ name: own, labels }) => `${own} ${JSON.stringify(Object.entries(labels).sort())}`);
  if (new Set(keys).size < keys.length) throw new Error(`${family} has a series twice.`);
  if (type !== "gauge" && samples.some(({ value }) => !(value >= 0))) throw new Error(`${family} is below nothing.`);
  if (type === "histogram") checkHistogram(family, samples);
}

function checkHistogram(family: string, samples: readonly Sample[]): void {
  const series = Map.groupBy(samples, ({ labels: { le: _, ...rest } }) => JSON.stringify(Object.entries(rest).sort()));
  for (const own of series.values()) {
    const buckets = own.filter((each) => each.name === `${family}_bucket`);
    const bounds = buckets.map(({ labels }) => Number(labels.le?.replace("+Inf", "Infinity")));
    const rises = (numbers: number[]) => numbers.every((each, at) => at === 0 || each >= (numbers[at - 1] ?? 0));
    const [count] = own.filter((each) => each.name === `${family}_count`);
    const right =
      rises(bounds) && rises(buckets.map(({ value }) => value)) && bounds.at(-1) === Number.POSITIVE_INFINITY;
    if (!right || !count || buckets.at(-1)?.value !== count.value || own.length !== buckets.length + 2)
      throw new Error(`${family} is no histogram.`);
  }
}
