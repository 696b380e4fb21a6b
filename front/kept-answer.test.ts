import type { IncomingMessage, ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { startSession } from "../lib/accounts/start-session.ts";
import { postComment } from "../lib/comments/post-comment.ts";
import { voteComment } from "../lib/comments/vote-comment.ts";
import { publicAnswer } from "../lib/page-tags.ts";
import { dropAllPages, keptPage, outdatePages } from "../lib/platform/cache/pages.ts";
import { nowMs, setClock } from "../lib/platform/clock.ts";
import { closeDatabase, db } from "../lib/platform/db/client.ts";
import { transaction } from "../lib/platform/db/transaction.ts";
import { newId } from "../lib/platform/new-id.ts";
import { Reply } from "../lib/platform/reply.ts";
import { sealSession, sessionCookie } from "../lib/platform/session/cookie.ts";
import type { Actor } from "../lib/policy.ts";
import { startUp } from "../lib/start-up.ts";
import { aComment, type BuiltComment } from "../prisma/builders/comment.ts";
import { fakeNext } from "../prisma/builders/fake-next.ts";
import { type Front, startFront } from "../prisma/builders/front.ts";
import { aMember } from "../prisma/builders/member.ts";
import { decideOn } from "../prisma/builders/moderation.ts";
import { aStory, type BuiltStory } from "../prisma/builders/story.ts";
import { calls } from "./gates.ts";
import { sendKeptAnswer } from "./kept-answer.ts";

const next = fakeNext();
let front: Front;
let rosa: Actor;
let story: BuiltStory;
let first: BuiltComment;
let path: string;

beforeAll(async () => {
  startUp();
  rosa = await aMember();
  front = await startFront((request, response) => next.listener(request, response));
});
beforeEach(async () => {
  dropAllPages();
  await db.rateLimit.deleteMany();
  story = await aStory({ author: rosa, title: "The well" });
  first = await aComment({ author: rosa, story, body: "Iron, I think." });
  path = `/api/stories/${story.id}/comments`;
});
afterEach(() => void setClock(Date.now));
afterAll(async () => {
  await front.close();
  await closeDatabase();
});

type Threads = { threads: { html: string; score: number; text?: string }[]; total: number };

async function read(query = "", headers: Record<string, string> = {}): Promise<Threads> {
  return JSON.parse((await front.ask(path + query, { headers })).body);
}

const texts = ({ threads }: Threads) => threads.map(({ html }) => html.replaceAll(/<[^>]+>/g, ""));

// Behind the back of the use cases: what is read once more from the database shows it.
const overwrite = () => db.comment.update({ where: { id: first.id }, data: { bodyHtml: "<p>Read anew</p>" } });

test("guests are answered from memory for a second, whatever is voted on the story", async () => {
  const begun = nowMs();
  setClock(() => begun);
  expect(texts(await read())).toEqual(["Iron, I think."]);
  await overwrite();
  outdatePages([`story:${story.id}`]);
  expect(texts(await read())).toEqual(["Iron, I think."]);
  expect(texts(await read("?sort=oldest"))).toEqual(["Read anew"]);
  setClock(() => begun + 1001);
  expect(texts(await read())).toEqual(["Read anew"]);
});

test("it goes out packed, with a tag by which it is known again, and without a body to who asks for the head", async () => {
  const whole = await front.ask(path, { headers: { "accept-encoding": "gzip" } });
  expect(whole.headers).toMatchObject({
    "content-encoding": "gzip",
    "content-type": "application/json",
    "cache-control": "private, no-store",
    vary: "Accept-Encoding",
    "x-content-type-options": "nosniff",
  });
  expect(texts(JSON.parse(gunzipSync(whole.bytes).toString()))).toEqual(["Iron, I think."]);
  const known = await front.ask(path, { headers: { "if-none-match": String(whole.headers.etag) } });
  expect([known.status, known.body]).toEqual([304, ""]);
  const head = await front.ask(path, { method: "HEAD" });
  expect([head.status, head.body]).toEqual([200, ""]);
});

test("a comment is in it at once, and one that is removed is not in it any more", async () => {
  await read();
  await postComment({ storyId: story.id, body: "No, it is copper." }, await aMember());
  const both = await read();
  expect([texts(both), both.total]).toEqual([["No, it is copper.", "Iron, I think."], 2]);
  await decideOn({ kind: "comment", id: first.id }, "remove", await aMember({ roles: ["moderator"] }));
  expect(texts(await read())).not.toContain("Iron, I think.");
});

test("a score is there when a second has gone by", async () => {
  await read();
  await voteComment({ commentId: first.id, value: 1 }, await aMember());
  const inASecond = nowMs() + 1001;
  setClock(() => inASecond);
  expect((await read()).threads[0]?.score).toBe(1);
});

test("who has a session is answered alone, and leaves nothing for others", async () => {
  const { token } = await transaction((tx) => startSession(tx, rosa.id, "Firefox"));
  const cookie = `${sessionCookie()}=${await sealSession(token)}`;
  expect((await read("", { cookie })).threads[0]?.text).toBe("Iron, I think.");
  expect(keptPage(`${path}? answer`)).toBeUndefined();
  expect((await read()).threads[0]).not.toHaveProperty("text");
  expect(keptPage(`${path}? answer`)).toBeDefined();
  await overwrite();
  expect(texts(await read("", { cookie }))).toEqual(["Read anew"]);
});

test.each(["?cursor=", "?sort=best&sort=best", "?x=1", "?sort=best&x=1"])(
  "what anybody can invent is not kept: %s",
  async (query) => {
    expect(publicAnswer(path, new URLSearchParams(query))).toBeNull();
    await read(query);
    await overwrite();
    expect(texts(await read(query))).toEqual(["Read anew"]);
  },
);

test("a refusal is not kept, whatever its path is made to look like", async () => {
  for (const id of [newId(), `${newId()}%5C..%5C${story.id}`, `x\\..\\${story.id}`]) {
    const nothing = `/api/stories/${id}/comments`;
    expect((await front.ask(nothing)).status).toBe(404);
    expect(keptPage(`${nothing}? answer`)).toBeUndefined();
  }
  expect(texts(await read())).toEqual(["Iron, I think."]);
  expect((await front.ask(`${path}?sort=worst`)).status).toBe(422);
});

test("one that hangs is given up, and whoever asks next is answered anew", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const ask = (make: () => Promise<Reply>) =>
    sendKeptAnswer({} as IncomingMessage, {} as ServerResponse, { path, kind: "answer", tags: [] }, make);
  const hanging = expect(ask(() => new Promise(() => undefined))).rejects.toMatchObject({ code: "unavailable" });
  await vi.advanceTimersByTimeAsync(10_000);
  await hanging;
  vi.useRealTimers();
  expect(calls().counts().inside).toBe(0);
  expect(await ask(async () => new Reply(404, {}, null))).toMatchObject({ status: 404 });
});
