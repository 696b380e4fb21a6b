import { expect, test } from "vitest";
import { readExposition, sumOf } from "./read-exposition.ts";

const family = (type: string, ...rows: string[]) => `# HELP x_total help\n# TYPE x_total ${type}\n${rows.join("\n")}\n`;
const buckets = (...rows: string[]) => `# HELP h help\n# TYPE h histogram\n${rows.join("\n")}\n`;

test("reads what is right", () => {
  const read = readExposition(family("counter", 'x_total{a="1",b="q\\"\\\\\\n"} 2', 'x_total{a="2",b=""} 1.5e-7'));
  expect(read.get("x_total")?.samples[0]?.labels).toEqual({ a: "1", b: 'q\\"\\\\\\n' });
  expect(sumOf(read, "x_total", { a: "1" })).toBe(2);
  expect(sumOf(read, "x_total")).toBeCloseTo(2, 5);
  expect(() =>
    readExposition(buckets('h_bucket{le="1"} 1', 'h_bucket{le="+Inf"} 2', "h_sum 3", "h_count 2")),
  ).not.toThrow();
});

test.each([
  ["no end", "# HELP x_total help"],
  ["no help", "# TYPE x_total counter\nx_total 1\n"],
  ["no number", family("counter", "x_total one")],
  ["a stranger", family("counter", "y_total 1")],
  ["a series twice", family("counter", 'x_total{a="1",b="2"} 1', 'x_total{b="2",a="1"} 1')],
  ["a label twice", family("counter", 'x_total{a="1",a="2"} 1')],
  ["a quote inside", family("counter", 'x_total{a="1"2"} 1')],
  ["a counter below nothing", family("counter", "x_total -1")],
  ["a gauge named as a counter", family("gauge", "x_total 1")],
  ["another type", family("summary", "x_total 1")],
  ["buckets that fall", buckets('h_bucket{le="1"} 3', 'h_bucket{le="+Inf"} 2', "h_sum 3", "h_count 2")],
  ["no last bucket", buckets('h_bucket{le="1"} 2', "h_sum 3", "h_count 2")],
  ["another count", buckets('h_bucket{le="+Inf"} 2', "h_sum 3", "h_count 3")],
])("refuses %s", (_, text) => {
  expect(() => readExposition(text)).toThrow();
});
