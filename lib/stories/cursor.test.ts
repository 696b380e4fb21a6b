import fc from "fast-check";
import { expect, test } from "vitest";
import { readCursor, writeCursor } from "./cursor.ts";

const cursors = fc.record({
  publishedAt: fc.date({ min: new Date(0), max: new Date("5000-01-01"), noInvalidDate: true }),
  id: fc.stringMatching(/^[0-9a-z]{1,32}$/),
});

test("what is written is read again", () => {
  fc.assert(
    fc.property(cursors, (cursor) => {
      expect(readCursor(writeCursor(cursor))).toEqual(cursor);
    }),
  );
});

test.each([
  null,
  undefined,
  "",
  "-",
  "abc",
  "abc-",
  "-abc",
  "ABC-1",
  "a-b-c",
  "zzzzzzzzzz-1",
  `1-${"a".repeat(33)}`,
  "1-a\n",
])("%j is no cursor", (text) => {
  expect(readCursor(text)).toBeNull();
});

test("the furthest cursor is a time that the database knows", () => {
  expect(readCursor("zzzzzzzzz-1")?.publishedAt.getUTCFullYear()).toBe(5188);
});
