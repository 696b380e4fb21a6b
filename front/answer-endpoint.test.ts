import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startSession } from "../lib/accounts/start-session.ts";
import { stopLinks } from "../lib/notices/stop-token.ts";
import { closeDatabase, db } from "../lib/platform/db/client.ts";
import { transaction } from "../lib/platform/db/transaction.ts";
import { forgetEnv } from "../lib/platform/env.ts";
import { limits } from "../lib/platform/limits.ts";
import { sealSession, sessionCookie } from "../lib/platform/session/cookie.ts";
import { startUp } from "../lib/start-up.ts";
import { aComment } from "../prisma/builders/comment.ts";
import { type FakeNext, fakeNext } from "../prisma/builders/fake-next.ts";
import { type Front, startFront } from "../prisma/builders/front.ts";
import { aMember } from "../prisma/builders/member.ts";
import { aStory, type BuiltStory } from "../prisma/builders/story.ts";
import { calls, uploads } from "./gates.ts";

const origin = "http://localhost:3000";

let next: FakeNext;
let front: Front;
let story: BuiltStory;
let rosa: { id: string; handle: string };
let own: Record<string, string>;

beforeAll(async () => {
  startUp();
  const author = await aMember();
  story = await aStory({ author, title: "The well" });
  rosa = await aMember();
  own = { cookie: await cookieOf(rosa), origin, "content-type": "application/json" };
});
beforeEach(async () => {
  next = fakeNext();
  front = await startFront((request, response) => next.listener(request, response));
  await db.rateLimit.deleteMany();
});
afterEach(async () => {
  await front.close();
  await vi.waitUntil(() => calls().counts().inside === 0 && uploads().counts().inside === 0);
  expect(next.came).toEqual([]);
});
afterAll(closeDatabase);

async function cookieOf({ id }: { id: string }): Promise<string> {
  const { token } = await transaction((tx) => startSession(tx, id, "Firefox"));
  return `${sessionCookie()}=${await sealSession(token)}`;
}

const vote = (headers: Record<string, string>, body = '{"choice":"fact"}') =>
  front.ask(`/api/stories/${story.id}/vote`, { method: "PUT", headers, body });

describe("what is asked is answered without Next", () => {
  test("a vote, its withdrawal, and what is one's own", async () => {
    const cast = await vote(own);
    expect([cast.status, JSON.parse(cast.body)]).toEqual([200, { fact: 1, fiction: 0, unsure: 0 }]);
    const mine = await front.ask(`/api/stories/${story.id}/mine`, { headers: { cookie: own.cookie ?? "" } });
    expect(JSON.parse(mine.body)).toMatchObject({ actor: { handle: rosa.handle }, vote: { choice: "fact" } });
    const path = `/api/stories/${story.id}/vote`;
    const withdrawn = await front.ask(path, { method: "DELETE", headers: own });
    expect(JSON.parse(withdrawn.body)).toEqual({ fact: 0, fiction: 0, unsure: 0 });
  });

  test.each([
    "/api/stories?cursor=bad",
    "/api/stories?cursor=0-mwug5fe7-0mwug5fe7fge9b0",
    "/api/search?q=well&cursor=mwug5fe7-0mwug5fe7fge9b0",
    "/api/stories/{story}/comments?cursor=bad",
  ])("%s names a cursor that no page gave, and does not begin anew", async (path) => {
    const answer = await front.ask(path.replace("{story}", story.id));
    expect([answer.status, answer.headers["content-type"]]).toEqual([422, "application/problem+json"]);
    expect(JSON.parse(answer.body).fields.cursor).toBe("This is not a cursor that an earlier page gave.");
  });

  test("stories between two days of which the second is before the first are not looked for", async () => {
    const answer = await front.ask("/api/search?q=well&from=2026-03-14&to=2026-03-13");
    expect([answer.status, answer.headers["content-type"]]).toEqual([422, "application/problem+json"]);
    expect(JSON.parse(answer.body).fields.to).toMatch(/^This day is before/);
  });

  test("who is signed in, and that nobody is", async () => {
    const me = await front.ask("/api/me", { headers: { cookie: own.cookie ?? "" } });
    expect(JSON.parse(me.body)).toMatchObject({ member: { id: rosa.id, unread: 0 } });
    for (const cookie of ["", "firsthand.session=forged"])
      expect((await front.ask("/api/me", { headers: { cookie } })).body).toBe('{"member":null}');
  });

  test("mails are ended by one click of a mail program, which has no cookie, and by nobody who only looks", async () => {
    const { oneClick } = stopLinks({ memberId: rosa.id, what: "reply" });
    const path = new URL(oneClick).pathname;
    const looked = await front.ask(path);
    expect([looked.status, looked.headers.location]).toEqual([303, path.replace("/api", "")]);
    expect(await db.mailChoice.count({ where: { memberId: rosa.id } })).toBe(0);
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const body = "List-Unsubscribe=One-Click";
    for (let n = 0; n < 2; n += 1) expect((await front.ask(path, { method: "POST", headers, body })).status).toBe(204);
    expect(await db.mailChoice.findMany({ where: { memberId: rosa.id } })).toMatchObject([
      { kind: "reply", mail: "never" },
    ]);
    expect((await front.ask(`${path}x`, { method: "POST", headers, body })).status).toBe(404);
  });

  test("a comment is posted once, read, voted on by another, and deleted", async () => {
    const path = `/api/stories/${story.id}/comments`;
    const body = '{"body":"It smells of iron."}';
    const headers = { ...own, "idempotency-key": "attempt-1" };
    const posted = await front.ask(path, { method: "POST", headers, body });
    expect(posted.status).toBe(201);
    const { id } = JSON.parse(posted.body);
    const again = await front.ask(path, { method: "POST", headers, body });
    expect([again.status, JSON.parse(again.body).id]).toEqual([201, id]);
    expect(JSON.parse((await front.ask(`${path}?sort=oldest`)).body)).toMatchObject({ total: 1, threads: [{ id }] });
    const other = { ...own, cookie: await cookieOf(await aMember()) };
    const put = { method: "PUT", headers: other, body: '{"value":1}' };
    expect((await front.ask(`/api/comments/${id}/vote`, put)).body).toBe('{"score":1,"value":1}');
    expect((await front.ask(`/api/comments/${id}`, { method: "DELETE", headers: own })).status).toBe(204);
  });

  test("each answer is private, guarded, and says how long it is", async () => {
    const { headers, bytes } = await front.ask("/api/me");
    expect(headers).toMatchObject({
      "content-type": "application/json",
      "cache-control": "private, no-store",
      "content-length": String(bytes.length),
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
    });
  });

  test("what is long is compressed for those who take it so", async () => {
    await aComment({ story, author: await aMember(), body: "iron ".repeat(500) });
    const path = `/api/stories/${story.id}/comments`;
    const { headers, bytes } = await front.ask(path, { headers: { "accept-encoding": "gzip" } });
    expect(headers["content-encoding"]).toBe("gzip");
    expect(JSON.parse(gunzipSync(bytes).toString())).toHaveProperty("threads");
  });

  test("who asks for the head alone gets that", async () => {
    const whole = await front.ask("/api/me");
    const { status, headers, body } = await front.ask("/api/me", { method: "HEAD" });
    expect([status, headers["content-length"], body]).toEqual([200, String(whole.bytes.length), ""]);
  });

  test("an id may come encoded; one that cannot be decoded is nobody's", async () => {
    const encoded = `%${story.id.charCodeAt(0).toString(16)}${story.id.slice(1)}`;
    expect((await front.ask(`/api/stories/${encoded}/mine`)).status).toBe(200);
    for (const nobodys of ["%ff", "%00", "a%00b"]) {
      expect((await front.ask(`/api/stories/${nobodys}/mine`)).status).toBe(404);
      const cast = await front.ask(`/api/stories/${nobodys}/vote`, {
        method: "PUT",
        headers: own,
        body: '{"choice":"fact"}',
      });
      expect(cast.status).toBe(404);
    }
  });
});

describe("what may not be", () => {
  test.each(["category=%00", "tag=a%00b", "contributor=%00", "cursor=%00", "cursor=zzz"])(
    "stories asked for by %s are a mistake of whoever asks",
    async (query) => {
      const { status, headers } = await front.ask(`/api/stories?${query}`);
      expect([status, headers["content-type"]]).toEqual([422, "application/problem+json"]);
    },
  );

  test("another method is told which there are", async () => {
    const { status, headers } = await front.ask(`/api/stories/${story.id}/vote`, { method: "POST", headers: own });
    expect([status, headers.allow, headers["content-type"]]).toEqual([
      405,
      "DELETE, OPTIONS, PUT",
      "application/problem+json",
    ]);
    const asked = await front.ask("/api/me", { method: "OPTIONS" });
    expect([asked.status, asked.headers.allow]).toEqual([204, "GET, HEAD, OPTIONS"]);
  });

  test.each<[string, Record<string, string>, number]>([
    ["another site", { origin: "https://evil.example" }, 403],
    ["nobody's page", { origin: "null" }, 403],
    ["who knows where", { origin: "" }, 403],
    ["our own page, as the browser says", { origin: "", "sec-fetch-site": "same-origin" }, 200],
  ])("a change with a cookie from %s", async (_, headers, status) => {
    expect((await vote({ ...own, ...headers })).status).toBe(status);
  });

  test("a change without a cookie is a guest's", async () => {
    const { status, body } = await vote({ origin: "https://evil.example" });
    expect([status, JSON.parse(body)]).toMatchObject([401, { code: "signed_out" }]);
  });

  test("what does not fit is named, and what is no JSON too", async () => {
    const { status, body } = await vote(own, '{"choice":"perhaps"}');
    expect([status, JSON.parse(body).fields]).toEqual([422, { choice: "Choose Fact, Fiction or Unsure." }]);
    expect((await vote(own, "choice=fact")).status).toBe(422);
  });

  test("too many votes are told when to come again", async () => {
    await db.rateLimit.deleteMany();
    const { points } = limits.vote;
    for (let n = 0; n < points; n += 1) expect((await vote(own)).status).toBe(200);
    const { status, headers, body } = await vote(own);
    expect([status, JSON.parse(body).code]).toEqual([429, "too_many"]);
    expect(Number(headers["retry-after"])).toBeGreaterThan(50);
  });

  test("guests are counted by the address that a trusted proxy tells, and by no other", async () => {
    process.env.TRUSTED_PROXIES = "";
    forgetEnv();
    const headers = { ...own, "x-forwarded-for": "203.0.113.9", "x-firsthand-address": "203.0.113.9" };
    expect((await vote(headers)).status).toBe(200);
  });

  test("a body of more than two megabytes is refused, and its connection with it", async () => {
    const { status, headers } = await vote(own, " ".repeat(2_100_000));
    expect([status, headers.connection]).toEqual([413, "close"]);
  });

  test("a body that stops half-way changes nothing", async () => {
    const socket = connect(front.port, "127.0.0.1");
    const head = Object.entries(own).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`PUT /api/stories/${story.id}/vote HTTP/1.1\r\nhost: localhost\r\ncontent-length: 50\r\n`);
    socket.write(`${head.join("")}\r\n{"choice":"fiction"}`);
    await vi.waitUntil(() => front.arrived() === 1);
    socket.destroy();
    await once(socket, "close");
    await vi.waitUntil(() => front.left() === 1);
    expect(await db.vote.count({ where: { storyId: story.id, choice: "fiction" } })).toBe(0);
  });
});

test("slow senders take nobody's turn, and who must wait too long is told so", async () => {
  const sockets = Array.from({ length: 50 }, () => connect(front.port, "127.0.0.1"));
  for (const socket of sockets)
    socket.write(`PUT /api/stories/${story.id}/vote HTTP/1.1\r\nhost: localhost\r\ncontent-length: 50\r\n\r\n{`);
  await vi.waitUntil(() => front.arrived() === 50);
  expect(calls().counts()).toEqual({ inside: 0, waiting: 0 });
  expect((await vote(own)).status).toBe(200);
  const leaves = await Promise.all(Array.from({ length: 24 }, () => calls().pass()));
  const refused = await front.ask("/api/me");
  expect([refused.status, refused.headers["retry-after"]]).toEqual([503, "2"]);
  for (const leave of leaves) leave();
  for (const socket of sockets) socket.destroy();
});

test("no one of many answers holds what belongs to another", async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => aMember()));
  const cookies = await Promise.all(all.map(cookieOf));
  const ask = async (n: number) => {
    const by = n % 11;
    const headers: Record<string, string> = by === 10 ? {} : { cookie: cookies[by] ?? "" };
    const { body } = await front.ask(n % 2 ? "/api/me" : `/api/stories/${story.id}/mine`, { headers });
    return all.filter(({ handle }, place) => body.includes(`"${handle}"`) !== (place === by)).length;
  };
  for (let n = 0; n < 200; n += 20)
    expect(await Promise.all(Array.from({ length: 20 }, (_, each) => ask(n + each)))).toEqual(Array(20).fill(0));
});

test("an invented host in the request line changes nothing", async () => {
  const answer = await front.say(
    "GET http://evil.example/api/me HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n",
  );
  expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*\{"member":null\}$/);
  expect(await text(connect(front.port, "127.0.0.1").end(""))).toBe("");
});
