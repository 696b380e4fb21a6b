import { afterEach, expect, test } from "vitest";
import { now, setClock } from "../clock.ts";
import { db } from "../db/client.ts";
import { sweep } from "./sweep.ts";

const day = 24 * 60 * 60 * 1000;
let restore = () => {};

afterEach(() => restore());

test("old dispatched events and limits that have run out go; what waits or still counts stays", async () => {
  const at = now().getTime();
  await db.event.createMany({
    data: [
      { name: "vote.cast", payload: { storyId: "old" }, dispatchedAt: new Date(at - 31 * day) },
      { name: "vote.cast", payload: { storyId: "new" }, dispatchedAt: new Date(at - 29 * day) },
      { name: "vote.cast", payload: { storyId: "waiting" } },
    ],
  });
  await db.rateLimit.createMany({
    data: [
      { key: "over", points: 3, expire: BigInt(at - 1000) },
      { key: "running", points: 3, expire: BigInt(at + 1000) },
    ],
  });
  restore = setClock(() => at);
  await sweep();
  const stories = (await db.event.findMany({ orderBy: { id: "asc" } })).map(({ payload }) => payload);
  expect(stories).toEqual([{ storyId: "new" }, { storyId: "waiting" }]);
  expect((await db.rateLimit.findMany()).map(({ key }) => key)).toEqual(["running"]);
});
