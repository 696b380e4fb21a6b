import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readExposition, sumOf } from "../../../prisma/builders/read-exposition.ts";
import { add, countedValues, countOf, note, timesOf } from "./counts.ts";
import { definitions } from "./definitions.ts";
import { writeText } from "./write-text.ts";

const read = async () => {
  const report = (process: string) => ({ process, startedAt: 1, values: countedValues() });
  const { text } = await writeText({ reports: [report("web-1"), report("web-2")], missing: ["worker"], site: [] });
  return readExposition(text);
};

test("what was counted stands in the answer, for each process, and at 0 from when it could be counted", async () => {
  countOf("firsthand_mails_total", { outcome: "down" });
  add("firsthand_mails_total", { outcome: "sent" });
  add("firsthand_mails_total", { outcome: "sent" }, 2);
  const families = await read();
  expect(sumOf(families, "firsthand_mails_total", { process: "web-1", outcome: "sent" })).toBe(3);
  expect(sumOf(families, "firsthand_mails_total", { outcome: "sent" })).toBe(6);
  const samples = families.get("firsthand_mails_total")?.samples ?? [];
  expect(samples.filter(({ labels }) => labels.outcome === "down").map(({ value }) => value)).toEqual([0, 0]);
  expect(families.get("firsthand_process_up")?.samples.map(({ labels, value }) => [labels.process, value])).toEqual([
    ["web-1", 1],
    ["web-2", 1],
    ["worker", 0],
  ]);
});

test("a time falls into the first bucket that holds it, and into all above", async () => {
  const times = timesOf("firsthand_page_making_seconds", { how: "filled" });
  for (const ms of [0, 2.5, 2.6, 60_000]) note(times, ms);
  const families = await read();
  const below = (le: string) =>
    sumOf(families, "firsthand_page_making_seconds_bucket", { process: "web-1", how: "filled", le });
  expect([below("0.0025"), below("0.005"), below("10"), below("+Inf")]).toEqual([2, 3, 3, 4]);
  expect(sumOf(families, "firsthand_page_making_seconds_sum", { process: "web-1" })).toBeCloseTo(60.0051, 6);
});

test("whatever stands in a label, the text can be read", async () => {
  add("firsthand_mails_total", { outcome: 'a "b"\\\nc' });
  expect(sumOf(await read(), "firsthand_mails_total", { process: "web-1", outcome: 'a \\"b\\"\\\\\\nc' })).toBe(1);
});

test("counters are named as such, and every figure says what it is", () => {
  for (const [name, { type, help }] of Object.entries(definitions)) {
    expect([name, type === "counter"]).toEqual([name, name.endsWith("_total")]);
    expect(help).toMatch(/^[A-Z].{10,}\.$/);
  }
});

test("docs/metrics.md lists every figure with its kind and its labels, and no other", () => {
  const text = readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "metrics.md"), "utf8");
  const rows = [...text.matchAll(/^\| `(\w+)` +\| (\w+) +\| ([^|]*)\|/gm)].map(([, name, type, labels]) => [
    name,
    type,
    labels?.match(/\w+/g) ?? [],
  ]);
  expect(rows).toEqual(Object.entries(definitions).map(([name, { type, labels }]) => [name, type, labels]));
});
