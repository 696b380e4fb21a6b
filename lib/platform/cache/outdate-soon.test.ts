import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase } from "../db/client.ts";
import { required } from "../env.ts";
import { outdateSoon } from "./outdate-soon.ts";
import { changeCount, changedSince, dropAllPages } from "./pages.ts";
import { pagesChannel, processName } from "./stale.ts";

const heard: unknown[] = [];
let listener: pg.Client;

beforeAll(async () => {
  listener = new pg.Client(required("DATABASE_URL"));
  await listener.connect();
  listener.on("notification", ({ payload }) => heard.push(JSON.parse(payload ?? "")));
  await listener.query(`LISTEN ${pagesChannel}`);
});
beforeEach(dropAllPages);
afterAll(async () => {
  await listener.end();
  await closeDatabase();
});

test("however many numbers change in a moment, it is said once, here and to all others", async () => {
  const before = changeCount();
  for (let vote = 0; vote < 50; vote += 1) outdateSoon([`story:${vote % 2}`]);
  expect(changedSince(before, ["story:0"])).toBe("no");
  await expect.poll(() => heard).toHaveLength(1);
  expect(heard).toEqual([{ tags: ["story:0", "story:1"], drop: false, numbers: true, from: processName() }]);
  expect([changeCount() - before, changedSince(before, ["story:1"])]).toEqual([1, "outdated"]);
});
