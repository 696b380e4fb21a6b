import { describe, expect, test } from "vitest";
import { type Candidate, composeEdition, composeFor, most } from "./compose.ts";
import { nextSending, pauseAfter } from "./times.ts";

const at = (text: string) => new Date(`${text}Z`);
const story = (id: string, category: string | null, views: number, more: Partial<Candidate> = {}): Candidate => ({
  ...{ id, category, views, votes: 0, authorId: `by-${id}`, publishedAt: at("2026-12-01T00:00") },
  ...more,
});
const nothing = { added: [], dropped: [] };

describe("the next newsletter", () => {
  test.each([
    ["daily", "2026-12-01T06:59:59", "2026-12-01T07:00"],
    ["daily", "2026-12-01T07:00", "2026-12-02T07:00"],
    ["daily", "2026-12-31T23:00", "2027-01-01T07:00"],
    ["weekly", "2026-12-01T00:00", "2026-12-07T07:00"],
    ["weekly", "2026-12-07T06:00", "2026-12-07T07:00"],
    ["weekly", "2026-12-07T07:00", "2026-12-14T07:00"],
    ["weekly", "2026-12-06T23:59", "2026-12-07T07:00"],
  ] as const)("%s after %s is at %s", (rhythm, after, next) => {
    expect(nextSending(rhythm, at(after))).toEqual(at(next));
  });
});

test("what fails waits longer each time, and not for ever", () => {
  const pauses = [1, 2, 3, 4, 5].map(pauseAfter);
  expect(pauses.slice(0, 4).every((pause, n) => n === 0 || Number(pause) > Number(pauses[n - 1]))).toBe(true);
  expect(pauses[4]).toBeNull();
});

describe("an edition", () => {
  test("has the most viewed first; of equals the one with more votes, then the newer", () => {
    const newer = { publishedAt: at("2026-12-01T05:00") };
    const all = [story("a", "x", 1), story("b", "y", 9), story("c", "z", 1, newer), story("d", "w", 1, { votes: 2 })];
    expect(composeEdition(all, nothing, "daily")).toEqual(["b", "d", "c", "a"]);
  });

  test("has no more of one category than there is room for, and no more in all", () => {
    const many = Array.from({ length: 40 }, (_, n) => story(`s${n}`, n < 20 ? "big" : `small-${n}`, 100 - n));
    const ids = composeEdition(many, nothing, "daily");
    expect(ids).toHaveLength(most.daily.all);
    expect(ids.slice(0, 4)).toEqual(["s0", "s1", "s2", "s20"]);
  });

  test("has what editors put in, before all else, and not what they took out", () => {
    const all = [story("a", "x", 9), story("b", "x", 8), story("c", "x", 7), story("d", "x", 6)];
    expect(composeEdition(all, { added: ["old", "d"], dropped: ["a"] }, "daily")).toEqual(["old", "d", "b", "c"]);
    expect(composeEdition(all, { added: ["a"], dropped: ["a"] }, "daily")).toEqual(["b", "c", "d"]);
  });

  test("without a story has none", () => {
    expect(composeEdition([], nothing, "weekly")).toEqual([]);
  });

  test("for somebody who chose has what they chose, and nothing else", () => {
    const all = [story("a", "x", 1), story("b", "y", 9), story("c", null, 5), story("d", "x", 3)];
    const choice = { everything: false, categories: ["x"], contributors: ["by-c"] };
    expect(composeFor(all, choice, [], "daily")).toEqual(["c", "d", "a"]);
    expect(composeFor(all, choice, ["d"], "daily")).toEqual(["c", "a"]);
    expect(composeFor(all, { everything: false, categories: ["none"], contributors: [] }, [], "daily")).toEqual([]);
  });
});
