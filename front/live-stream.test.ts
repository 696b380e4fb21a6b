import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase } from "../lib/platform/db/client.ts";
import { transaction } from "../lib/platform/db/transaction.ts";
import { addToTally } from "../lib/stories/tally.ts";
import { fakeNext } from "../prisma/builders/fake-next.ts";
import { type Front, startFront } from "../prisma/builders/front.ts";
import { aPublishedStory } from "../prisma/builders/published-story.ts";
import type { BuiltStory } from "../prisma/builders/story.ts";
import { beginDraining } from "./draining.ts";

let front: Front;
let story: BuiltStory;
let leaving: AbortController;

beforeAll(async () => {
  front = await startFront(fakeNext().listener);
});
beforeEach(async () => {
  leaving = new AbortController();
  story = await aPublishedStory();
});
afterEach(() => leaving.abort());
afterAll(async () => {
  await front.close();
  await closeDatabase();
});

async function openStream(id: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${front.port}/api/stories/${id}/stream`, { signal: leaving.signal });
}

async function* eventsOf(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      yield text.slice(0, end);
      text = text.slice(end + 2);
    }
  }
}

const nothing = { now: 0, lastHour: 0, last24Hours: 0, total: 0, fact: 0, fiction: 0, unsure: 0, comments: 0 };
const numbersOf = (event: string | undefined) => JSON.parse((event ?? "").replace(/^data: /, ""));

test("who opens a stream is told the numbers at once, and again when they change", async () => {
  const response = await openStream(story.id);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  const events = eventsOf(response);
  expect(numbersOf((await events.next()).value)).toEqual(nothing);
  await transaction((tx) => addToTally(tx, story.id, { fact: 2, comments: 1 }));
  expect(numbersOf((await events.next()).value)).toEqual({ ...nothing, fact: 2, comments: 1 });
});

test("there is no stream of what is no published story, and only GET opens one", async () => {
  expect(await openStream("nothing")).toMatchObject({ status: 404 });
  expect((await front.ask(`/api/stories/${story.id}/stream`, { method: "POST" })).status).toBe(405);
});

test("one address opens only so many", async () => {
  const streams = await Promise.all(Array.from({ length: 51 }, () => openStream(story.id)));
  expect(streams.map(({ status }) => status).filter((status) => status !== 200)).toEqual([429]);
});

test("before the process ends the streams say when to come back, and no further ones are opened", async () => {
  const events = eventsOf(await openStream(story.id));
  await events.next();
  beginDraining();
  expect((await events.next()).value).toMatch(/^retry: \d{3,4}$/);
  expect((await events.next()).done).toBe(true);
  expect((await openStream(story.id)).status).toBe(503);
});
