import fc from "fast-check";
import { expect, test } from "vitest";
import { explainTrust, type TrackRecord, trustOf } from "./trust.ts";

const at = new Date("2026-11-25T12:00:00Z");
const daysAgo = (days: number) => new Date(at.getTime() - days * 86_400_000);
const record = (known: Partial<TrackRecord> & { days?: number } = {}): TrackRecord => ({
  ...{ verified: true, acceptedComments: 0, acceptedStories: 0, upheldReports: 0, takenDown: 0 },
  ...{ distrusted: false, keepsHouse: false, joinedAt: daysAgo(known.days ?? 0) },
  ...known,
});

test.each([
  [1, 10, true, 0],
  [3, 2, true, 0],
  [3, 3, true, 1],
  [29, 50, true, 1],
  [30, 20, true, 2],
  [400, 50, true, 2],
  [30, 20, false, 0],
])("after %i days with %i accepted comments (verified: %s) trust is %i", (days, acceptedComments, verified, trust) => {
  expect(trustOf(record({ days, verified, acceptedComments }), at)).toBe(trust);
});

test.each([
  ["a story counts as three comments", { days: 4, acceptedStories: 1 }, 1],
  ["a report that led to something counts as a comment", { days: 4, acceptedComments: 1, upheldReports: 2 }, 1],
  ["of reports five count", { days: 40, acceptedComments: 14, upheldReports: 50 }, 1],
  ["a year and sixty points are the highest", { days: 365, acceptedComments: 50, acceptedStories: 4 }, 3],
  ["comments alone are not", { days: 3650, acceptedComments: 5000 }, 2],
  ["one thing taken down lowers by one", { days: 365, acceptedComments: 50, acceptedStories: 4, takenDown: 1 }, 2],
  ["each one does", { days: 365, acceptedComments: 50, acceptedStories: 4, takenDown: 3 }, 0],
  ["none below nothing", { days: 3, acceptedComments: 3, takenDown: 3 }, 0],
  ["who keeps the house is trusted", { keepsHouse: true, takenDown: 1 }, 3],
  ["a decision takes all trust", { days: 365, acceptedComments: 50, acceptedStories: 10, distrusted: true }, 0],
  ["also from who keeps the house", { keepsHouse: true, distrusted: true }, 0],
] as const)("%s", (_, known, trust) => {
  expect(trustOf(record(known), at)).toBe(trust);
});

test("what is missing for the next level is named", () => {
  expect(explainTrust(record({ days: 2, acceptedComments: 1 }), at)).toEqual({
    ...{ level: 0, from: "record", earned: 0, days: 2, points: 1, takenDown: 0 },
    next: { level: 1, days: 1, points: 2 },
  });
  expect(explainTrust(record({ days: 31, acceptedComments: 30, takenDown: 1 }), at)).toMatchObject({
    ...{ level: 1, earned: 2 },
    next: { level: 3, days: 334, points: 30 },
  });
  expect(explainTrust(record({ days: 400, acceptedComments: 50, acceptedStories: 10 }), at).next).toBeNull();
});

test.each([
  [{ verified: false }, "unverified"],
  [{ distrusted: true, keepsHouse: true }, "decision"],
  [{ keepsHouse: true }, "role"],
  [{}, "record"],
] as const)("%j: it comes from %s", (known, from) => {
  expect(explainTrust(record(known), at).from).toBe(from);
});

test("more of what is accepted never lowers trust, and more that is taken down never raises it", () => {
  const some = fc.record({
    days: fc.integer({ min: 0, max: 800 }),
    acceptedComments: fc.nat(80),
    acceptedStories: fc.nat(15),
    upheldReports: fc.nat(10),
    takenDown: fc.nat(3),
  });
  fc.assert(
    fc.property(
      some,
      fc.constantFrom("acceptedComments", "acceptedStories", "upheldReports", "days"),
      (known, more) => {
        const level = trustOf(record(known), at);
        expect(trustOf(record({ ...known, [more]: known[more] + 1 }), at)).toBeGreaterThanOrEqual(level);
        expect(trustOf(record({ ...known, takenDown: known.takenDown + 1 }), at)).toBeLessThanOrEqual(level);
        expect(explainTrust(record(known), at).level).toBe(level);
      },
    ),
  );
});
