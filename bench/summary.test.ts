import { expect, test } from "vitest";
import { aims, bound, verdict } from "./aims.ts";
import { summaryTable, wrongs } from "./summary.ts";

const rows = [
  { name: "story, gzip", figure: "30,000/s", ratio: "0.70 × bare", aim: "story-kept" as const, measured: 0.7 },
  { name: "bare", figure: "42,857/s", ratio: "" },
];
const outcomes = [
  { bench: "story", right: true, rows },
  { bench: "ledger", right: false, rows: [] },
];

test("an aim is a least or a most, and the stretch lies beyond it", () => {
  expect([0.59, 0.6, 0.85].map((ratio) => verdict("story-kept", ratio))).toEqual(["missed", "held", "stretch"]);
  expect([1001, 1000, 200].map((ms) => verdict("freshness", ms))).toEqual(["missed", "held", "stretch"]);
  expect([bound("story-kept", "aim"), bound("freshness", "stretch"), bound("live", "stretch")]).toEqual([
    "≥ 0.6 × bare",
    "≤ 200 ms",
    "",
  ]);
});

test("the table shows each figure beside its aim, what was not measured too, and the rest below", () => {
  const lines = summaryTable(outcomes)
    .split("\n")
    .map((line) =>
      line
        .split("|")
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
  expect(lines[2]).toEqual(["story: story, gzip", "30,000/s", "0.70 × bare", "≥ 0.6 × bare", "≥ 0.85 × bare", "held"]);
  expect(lines[3]?.slice(0, 2)).toEqual([aims["render-rate"].says, "not measured"]);
  expect(lines.at(-1)).toEqual(["story: bare", "42,857/s", "", "", "", ""]);
  expect(lines).toHaveLength(2 + Object.keys(aims).length + 1);
});

test("what was not right is named", () => {
  expect(wrongs(outcomes)).toContain("ledger");
  expect(wrongs(outcomes.slice(0, 1))).toBe("");
});
