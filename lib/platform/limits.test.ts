import pg from "pg";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { closeDatabase, db } from "./db/client.ts";
import { forgetEnv, required } from "./env.ts";
import { checkLimit, inWords, resetLimit, takeFrom, takeFromAll } from "./limits.ts";
import { isRefusal } from "./refusal.ts";

const home = Symbol.for("firsthand");
const things = (globalThis as unknown as Record<symbol, Map<string, unknown>>)[home];

beforeEach(async () => {
  await db.rateLimit.deleteMany();
});
afterEach(() => {
  process.env.LIMITS_SCALE = "1";
  forgetEnv();
});
afterAll(closeDatabase);

async function outcome(attempt: Promise<void>): Promise<string> {
  const [{ status, reason }] = (await Promise.allSettled([attempt])) as [{ status: string; reason?: unknown }];
  if (status === "fulfilled") return "taken";
  return isRefusal(reason) ? reason.code : String(reason);
}

async function take(times: number, key = "ada@example.org"): Promise<string[]> {
  return Promise.all(Array.from({ length: times }, () => outcome(takeFrom("reset", key))));
}

const taken = (outcomes: string[]) => outcomes.filter((each) => each === "taken").length;

test("after so many, the next is refused with the time to wait", async () => {
  expect(await take(3)).toEqual(["taken", "taken", "taken"]);
  await expect(takeFrom("reset", "ada@example.org")).rejects.toMatchObject({
    code: "too_many",
    status: 429,
    retryAfterSeconds: 3600,
    message: "That is too many password resets for one e-mail for now. Try again in 60 minutes.",
  });
  expect(await outcome(takeFrom("reset", "grace@example.org"))).toBe("taken");
  expect(await outcome(takeFrom("sign-up", "ada@example.org"))).toBe("taken");
});

test("all at once are counted exactly", async () => {
  expect(taken(await take(20))).toBe(3);
});

test("being refused does not make the wait longer", async () => {
  await take(3);
  const [before] = await db.rateLimit.findMany();
  await take(5);
  const [after] = await db.rateLimit.findMany();
  expect(after?.expire).toBe(before?.expire);
});

test("when the time is over, it begins anew", async () => {
  await take(4);
  await db.rateLimit.updateMany({ data: { expire: 1n } });
  expect(taken(await take(4))).toBe(3);
});

test("a limit can be asked without taking, and be given back", async () => {
  expect(await outcome(checkLimit("reset", "ada"))).toBe("taken");
  await take(2, "ada");
  expect(await outcome(checkLimit("reset", "ada"))).toBe("taken");
  await take(1, "ada");
  expect(await outcome(checkLimit("reset", "ada"))).toBe("too_many");
  await resetLimit("reset", "ada");
  expect(await outcome(checkLimit("reset", "ada"))).toBe("taken");
  expect(taken(await take(4, "ada"))).toBe(3);
});

test("several can be taken at once", async () => {
  await takeFrom("reset", "ada", 3);
  expect(await outcome(takeFrom("reset", "ada"))).toBe("too_many");
});

test("two processes over one database share the count", async () => {
  const [here, there] = [things?.get("pool"), new pg.Pool({ connectionString: required("DATABASE_URL"), max: 4 })];
  const mine = take(10);
  things?.set("pool", there);
  const theirs = take(10);
  const outcomes = [...(await mine), ...(await theirs)];
  things?.set("pool", here);
  await there.end();
  expect(taken(outcomes)).toBe(3);
});

test("neither an e-mail nor an address is stored", async () => {
  await takeFrom("reset", "ada@example.org");
  await takeFrom("sign-up", "203.0.113.9");
  const keys = (await db.rateLimit.findMany()).map(({ key }) => key).sort();
  expect(keys).toEqual([expect.stringMatching(/^reset:[\w-]{22}$/), expect.stringMatching(/^sign-up:[\w-]{22}$/)]);
});

test("LIMITS_SCALE widens and narrows", async () => {
  process.env.LIMITS_SCALE = "2";
  forgetEnv();
  expect(taken(await take(10))).toBe(6);
  process.env.LIMITS_SCALE = "0.001";
  forgetEnv();
  expect(taken(await take(10, "grace"))).toBe(1);
});

test("a database that is away is no refusal", async () => {
  const here = things?.get("pool");
  things?.set("pool", { query: () => Promise.reject(new Error("away")) });
  await expect(takeFrom("reset", "ada")).rejects.toThrow("away");
  things?.set("pool", here);
});

const posting = [
  { name: "comment-pause", key: "ada" },
  { name: "comment-new-member", key: "ada" },
  { name: "comment", key: "ada" },
] as const;
const left = async () =>
  Object.fromEntries((await db.rateLimit.findMany()).map(({ key, points }) => [key.split(":")[0], points]));

test("several limits are taken from together, and the first that is used up speaks", async () => {
  await takeFromAll(posting);
  expect(await left()).toEqual({ "comment-pause": 1, "comment-new-member": 1, comment: 1 });
  await expect(takeFromAll(posting)).rejects.toMatchObject({
    retryAfterSeconds: 10,
    message: "That is too many comments for now. Try again in 10 seconds.",
  });
  await takeFrom("comment-new-member", "ada", 4);
  await expect(takeFromAll(posting)).rejects.toMatchObject({ retryAfterSeconds: 10 });
  await resetLimit("comment-pause", "ada");
  await expect(takeFromAll(posting)).rejects.toMatchObject({
    retryAfterSeconds: 3600,
    message: "That is too many comments in a member's first days for now. Try again in 60 minutes.",
  });
});

test("who is refused by one limit takes from none", async () => {
  await takeFromAll(posting);
  const before = await left();
  await outcome(takeFromAll(posting));
  expect(await left()).toEqual(before);
});

test("of several at once for one key, as many get through as the narrowest limit lets", async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcome(takeFromAll(posting))));
  expect(taken(outcomes)).toBe(1);
});

test.each([
  [1, "1 second"],
  [89, "89 seconds"],
  [90, "2 minutes"],
  [3600, "60 minutes"],
  [5399, "90 minutes"],
  [5400, "2 hours"],
  [86_400, "24 hours"],
])("%i seconds in words: %s", (seconds, words) => {
  expect(inWords(seconds)).toBe(words);
});
