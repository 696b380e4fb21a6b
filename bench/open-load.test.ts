import { expect, test } from "vitest";
import { asStream, recoveredAfter } from "./open-load.ts";
import type { Fate } from "./open-sender.ts";

const fates: Fate[] = [
  { dueAt: 0, ms: 10, status: 200 },
  { dueAt: 100, ms: 20, status: 200 },
  { dueAt: 200, ms: 3, status: 503, retryAfter: true },
  { dueAt: 300, ms: 3, status: 503 },
  { dueAt: 400, ms: 5000, status: "left" },
  { dueAt: 500, ms: 900, status: 200 },
  { dueAt: 600, ms: 12, status: 200 },
];

test("only what says when to come again is a polite refusal; times are those of the accepted", () => {
  expect(asStream(fates)).toEqual({
    sent: 7,
    accepted: 4,
    p50: 20,
    p99: 900,
    refused: 1,
    otherwise: { "503": 1, left: 1 },
  });
});

test("a part of the stream is told by when its requests were due", () => {
  expect(asStream(fates, 100, 300)).toMatchObject({ sent: 2, accepted: 1, refused: 1 });
});

test("the stream has recovered after its last slow or refused request", () => {
  expect(recoveredAfter(fates, 250, 100)).toBe(250);
  expect(recoveredAfter(fates, 250, 1000)).toBe(150);
  expect(recoveredAfter(fates, 550, 100)).toBe(0);
});
