import fc from "fast-check";
import { expect, test } from "vitest";
import { repliesAPage, repliesAThread, shareReplies } from "./shares.ts";
import { readCursor, sortOf, writeCursor } from "./sorts.ts";
import {
  type CommentState,
  commentStates,
  firstState,
  isEditable,
  isNewMember,
  whyNotComment,
  whyNotDelete,
  whyNotEdit,
  whyNotReply,
  whyNotVote,
} from "./states.ts";

const at = new Date("2026-11-23T12:00:00Z");
const before = (minutes: number, seconds = 0) => new Date(at.getTime() - minutes * 60_000 - seconds * 1000);

test("what can be done to a comment in each state", () => {
  const can = (state: CommentState) =>
    [
      whyNotReply(state) === null && "reply",
      whyNotEdit({ state, createdAt: before(1) }, at) === null && "edit",
      whyNotDelete(state) === null && "delete",
      whyNotVote({ story: "published", state, own: false }) === null && "vote",
    ].filter(Boolean);
  expect(Object.fromEntries(commentStates.map((state) => [state, can(state)]))).toEqual({
    published: ["reply", "edit", "delete", "vote"],
    held: ["edit", "delete"],
    hidden: [],
    deleted: ["delete"],
    removed: [],
  });
});

test("a comment can be edited for 15 minutes", () => {
  expect(isEditable(before(14, 59), at)).toBe(true);
  expect(isEditable(before(15), at)).toBe(false);
  expect(whyNotEdit({ state: "published", createdAt: before(15) }, at)).toContain("15 minutes");
});

test("a member is new for three days", () => {
  expect(isNewMember(before(3 * 24 * 60 - 1), at)).toBe(true);
  expect(isNewMember(before(3 * 24 * 60), at)).toBe(false);
});

test("what an unverified member says is held", () => {
  expect(firstState({ verified: true })).toBe("published");
  expect(firstState({ verified: false })).toBe("held");
});

test("only published stories take comments, and only their comments votes", () => {
  expect(whyNotComment("published")).toBeNull();
  expect(whyNotComment("retracted")).toContain("retracted");
  expect(whyNotVote({ story: "retracted", state: "published", own: false })).toContain("no longer shown");
  expect(whyNotVote({ story: "published", state: "published", own: true })).toContain("your own");
});

test("an order that there is not becomes the newest first", () => {
  expect(["best", "oldest", "worst", undefined].map(sortOf)).toEqual(["best", "oldest", "newest", "newest"]);
});

test("a cursor is read as it was written", () => {
  const cursor = fc.record({
    score: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    createdAt: fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }),
    id: fc.stringMatching(/^[0-9a-z]{1,20}$/),
  });
  fc.assert(fc.property(cursor, (given) => void expect(readCursor(writeCursor(given))).toEqual(given)));
});

test("what is no cursor is none", () => {
  for (const text of [null, undefined, "", "a-b", "zzzzzzz-0-a", "1-2-3'--", "-1-2-3"])
    expect(readCursor(text)).toBeNull();
});

test.each([
  { counts: [], shares: [] },
  { counts: [3, 0, 5], shares: [3, 0, 5] },
  { counts: [300, 2], shares: [200, 2] },
  { counts: Array(50).fill(8), shares: Array(50).fill(8) },
  { counts: Array(50).fill(40), shares: Array(50).fill(8) },
  { counts: [500, 500, 500, 1, 1], shares: [133, 133, 133, 1, 1] },
])("replies share the page: $counts", ({ counts, shares }) => {
  expect(shareReplies(counts)).toEqual(shares);
});

test("no page shows more replies than it has room for, none more than its thread has, and short threads stay whole", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2000), { maxLength: 50 }), (counts) => {
      const shares = shareReplies(counts);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(repliesAPage + counts.length);
      for (const [index, share] of shares.entries()) {
        expect(share).toBeLessThanOrEqual(Math.min(counts[index] ?? 0, repliesAThread));
        expect(share).toBeGreaterThanOrEqual(Math.min(counts[index] ?? 0, repliesAPage / 50));
      }
    }),
  );
});
