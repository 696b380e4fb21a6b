import { expect, test } from "vitest";
import { roomFor } from "./connections.ts";

test.each([
  [1, 10, 100],
  [4, 10, 100],
  [8, 10, 135],
  [8, 40, 435],
])("%i web processes with %i connections each: room for %i", (WEB_CONCURRENCY, DATABASE_POOL, room) => {
  expect(roomFor({ WEB_CONCURRENCY, DATABASE_POOL })).toBe(room);
});
