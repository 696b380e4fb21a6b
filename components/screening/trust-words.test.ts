import { expect, test } from "vitest";
import { explainTrust, type TrackRecord } from "@/lib/screening/rules/trust.ts";
import { towardsNext, trustReasons } from "./trust-words.ts";

const at = new Date("2026-11-25T12:00:00Z");
const standing = (known: Partial<TrackRecord> = {}) =>
  explainTrust(
    {
      ...{ verified: true, acceptedComments: 1, acceptedStories: 0, upheldReports: 0, takenDown: 0 },
      ...{ distrusted: false, keepsHouse: false, joinedAt: new Date("2026-11-23T12:00:00Z"), ...known },
    },
    at,
  );

test("a member reads what is missing for the next level", () => {
  expect(towardsNext(standing())).toBe(
    "Level 1 asks for 3 days and 3 points. What is missing: 1 more day and 2 more points.",
  );
  expect(towardsNext(standing({ acceptedComments: 9 }))).toMatch(/What is missing: 1 more day\.$/);
  expect(towardsNext(standing({ verified: false }))).toMatch(/^Confirm your e-mail address/);
  expect(towardsNext(standing({ takenDown: 1 }))).toMatch(/taken down in the last 90 days/);
  expect(towardsNext(standing({ keepsHouse: true }))).toBeNull();
  expect(towardsNext(standing({ distrusted: true }))).toBeNull();
});

test("a moderator reads where a level comes from", () => {
  expect(trustReasons(standing())).toEqual(["2 days here and 1 point: level 0 by their record."]);
  expect(trustReasons(standing({ takenDown: 2 }))[1]).toBe("Lowered for 2 decisions against them in the last 90 days.");
  expect(trustReasons(standing({ distrusted: true }))).toEqual(["A decision stands that reduces trust in them."]);
});
