import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lastLine, oneCheck, readPlaywright, readVitest, sum } from "./tally.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "firsthand-tally-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test("the last line has exactly this form", () => {
  expect(lastLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
  expect(lastLine({ passed: 12, failed: 1, skipped: 2 })).toBe("12 passed, 1 failed, 2 skipped");
});

test("tallies add up", () => {
  expect(sum([oneCheck(0), oneCheck(1), { passed: 3, failed: 0, skipped: 1 }])).toEqual({
    passed: 4,
    failed: 1,
    skipped: 1,
  });
});

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };

test("vitest's report is read", () => {
  expect(readVitest(report(vitest), 0)).toEqual({ passed: 5, failed: 0, skipped: 1 });
  expect(readVitest(report({ ...vitest, numFailedTests: 2 }), 1)).toEqual({ passed: 5, failed: 2, skipped: 1 });
});

test("a file that does not load fails no test, and counts all the same", () => {
  expect(readVitest(report(vitest), 1).failed).toBe(1);
});

test("Playwright's report is read; what only held at a second try did not hold", () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
  expect(readPlaywright(report({ stats }), 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

test("a crash without a report is one failure", () => {
  expect(readVitest(join(folder, "missing.json"), 0).failed).toBe(1);
  expect(readPlaywright(join(folder, "missing.json"), 1).failed).toBe(1);
});
