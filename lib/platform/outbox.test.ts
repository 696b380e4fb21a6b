import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { changeCount, changedSince } from "./cache/pages.ts";
import { processName } from "./cache/stale.ts";
import { closeDatabase, db } from "./db/client.ts";
import { listen } from "./db/listen.ts";
import { transaction } from "./db/transaction.ts";
import { record, recordEach } from "./outbox.ts";
import { outboxChannel } from "./wake-worker.ts";

beforeEach(async () => {
  await db.event.deleteMany();
});
afterAll(closeDatabase);

test("an event stands in the outbox when its transaction is committed, and its pages are stale at once", async () => {
  const before = changeCount();
  await transaction(async (tx) => {
    await record(tx, "comment.posted", { storyId: "s1", commentId: "c1" });
    expect(changedSince(before, ["story:s1"])).toBe("no");
  });
  expect(changedSince(before, ["story:s1"])).toBe("dirty");
  expect(changedSince(before, ["story:s2", "lists", "all"])).toBe("no");
  const payload = { storyId: "s1", commentId: "c1" };
  expect(await db.event.findMany()).toMatchObject([{ name: "comment.posted", payload, dispatchedAt: null }]);
});

test("what is rolled back did not happen: no event, no stale page", async () => {
  const before = changeCount();
  const failing = transaction(async (tx) => {
    await record(tx, "story.retracted", { storyId: "s1" });
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(changeCount()).toBe(before);
  expect(await db.event.count()).toBe(0);
});

test("several events of a kind are written in one go, in their order, and make all their pages stale", async () => {
  const before = changeCount();
  const stories = ["s1", "s2", "s3"].map((storyId) => ({ storyId }));
  await transaction((tx) => recordEach(tx, "story.revised", stories));
  await transaction((tx) => recordEach(tx, "story.revised", []));
  for (const { storyId } of stories) expect(changedSince(before, [`story:${storyId}`])).toBe("dirty");
  const events = await db.event.findMany({ orderBy: { id: "asc" } });
  expect(events.map(({ payload }) => payload)).toEqual(stories);
});

test("an event that changes no page makes none stale", async () => {
  const before = changeCount();
  await transaction((tx) => record(tx, "contributor.followed", { contributorId: "m1" }));
  expect(changeCount()).toBe(before);
  expect(await db.event.count()).toBe(1);
});

test("the worker and the other processes are told, and only of what was committed", async () => {
  const heard: string[] = [];
  let ready = 0;
  const missed = () => {
    ready += 1;
  };
  const stops = [
    listen({ channel: outboxChannel, heard: () => heard.push("wake"), missed }),
    listen({ channel: "firsthand_pages", heard: (payload) => heard.push(payload), missed }),
  ];
  await vi.waitUntil(() => ready === 2);
  await transaction(async (tx) => {
    await record(tx, "story.revised", { storyId: "s0" });
    throw new Error("no");
  }).catch((error: Error) => expect(error.message).toBe("no"));
  await transaction((tx) => record(tx, "story.retracted", { storyId: "s1" }));
  await vi.waitUntil(() => heard.length === 2);
  const [wake, message] = heard.sort((a) => (a === "wake" ? -1 : 1));
  expect(wake).toBe("wake");
  expect(JSON.parse(message ?? "")).toEqual({
    tags: ["story:s1", "history:s1", "lists", "rail"],
    drop: true,
    from: processName(),
  });
  await Promise.all(stops.map((stop) => stop()));
});
