import { createHmac } from "node:crypto";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { aMember } from "../../../prisma/builders/member.ts";
import { closeDatabase, db } from "../../platform/db/client.ts";
import { forgetEnv } from "../../platform/env.ts";
import { endAll } from "../../platform/outbound/testdata/local-server.ts";
import { pollSource } from "../poll-source.ts";
import type { SourceRow } from "../source-row.ts";
import { aSource, sourceNow } from "../testdata/a-source.ts";
import { type FeedSite, feedSite } from "../testdata/feed-site.ts";
import { confirm } from "./confirm.ts";
import { receive } from "./receive.ts";
import { subscribe } from "./subscribe.ts";

let site: FeedSite;
let source: SourceRow;
let posted: URLSearchParams;

beforeEach(async () => {
  process.env.WEBSUB = "on";
  forgetEnv();
  await db.event.deleteMany();
  site = await feedSite();
  site.channel.more = `<atom:link rel="hub" href="${site.origin}/hub"/><atom:link rel="self" href="${site.feedUrl}"/>`;
  posted = new URLSearchParams();
  site.pages["/hub"] = async (request, response) => {
    posted = new URLSearchParams(Buffer.concat(await request.toArray()).toString());
    response.writeHead(202).end();
  };
  source = await aSource(await aMember(), site.feedUrl);
});
afterEach(async () => {
  delete process.env.WEBSUB;
  await endAll();
});
afterAll(closeDatabase);

const asked = (more = {}) => ({
  mode: "subscribe",
  topic: site.feedUrl,
  challenge: "c-1",
  leaseSeconds: 864000,
  ...more,
});
const events = (name: string) => db.event.findMany({ where: { name } });

async function subscribed(): Promise<SourceRow> {
  await pollSource({ sourceId: source.id, kind: "poll" });
  await subscribe({ sourceId: source.id });
  await confirm(source.id, asked());
  await db.event.deleteMany();
  return sourceNow(source.id);
}

test("a hub that the feed names is asked, with a secret, and then asked no more", async () => {
  await pollSource({ sourceId: source.id, kind: "poll" });
  expect(await events("source.hub-found")).toHaveLength(1);
  await subscribe({ sourceId: source.id });
  const { hubSecret } = await sourceNow(source.id);
  expect(Object.fromEntries(posted)).toMatchObject({
    ...{ "hub.mode": "subscribe", "hub.topic": site.feedUrl, "hub.secret": hubSecret },
    "hub.callback": `http://localhost:3000/api/websub/${source.id}`,
  });
  await confirm(source.id, asked());
  posted = new URLSearchParams();
  await subscribe({ sourceId: source.id });
  expect([...posted]).toEqual([]);
});

test("without WEBSUB, a site that nobody can reach asks no hub", async () => {
  delete process.env.WEBSUB;
  forgetEnv();
  await pollSource({ sourceId: source.id, kind: "poll" });
  await subscribe({ sourceId: source.id });
  expect(await events("source.hub-found")).toEqual([]);
  expect([...posted]).toEqual([]);
});

test("a challenge is answered only for what we asked for", async () => {
  await expect(confirm(source.id, asked())).rejects.toMatchObject({ code: "not_found" });
  await pollSource({ sourceId: source.id, kind: "poll" });
  await expect(confirm(source.id, asked())).rejects.toMatchObject({ code: "not_found" });
  await subscribe({ sourceId: source.id });
  for (const wrong of [{ topic: "https://other.example.org/" }, { mode: "unsubscribe" }, { challenge: "" }])
    await expect(confirm(source.id, asked(wrong))).rejects.toMatchObject({ code: "not_found" });
  await expect(confirm("nobody", asked())).rejects.toMatchObject({ code: "not_found" });
  expect(await confirm(source.id, asked())).toBe("c-1");
});

test("a push that is signed has the feed checked, and only then", async () => {
  const { hubSecret } = await subscribed();
  const body = Buffer.from("<rss/>");
  const signed = (secret: string, method = "sha256") =>
    `${method}=${createHmac(method, secret).update(body).digest("hex")}`;
  for (const wrong of ["", "sha256=00", signed("guessed"), signed(hubSecret ?? "", "md5"), "sha256=zz"])
    await expect(receive(source.id, wrong, body)).rejects.toMatchObject({ code: "forbidden" });
  await expect(receive(source.id, signed(hubSecret ?? ""), Buffer.from("<rss></rss>"))).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await events("source.due")).toEqual([]);
  const earlier = new Date(Date.now() - 120_000);
  await db.source.update({ where: { id: source.id }, data: { lastCheckAt: earlier } });
  for (const method of ["sha1", "sha256", "sha512"]) await receive(source.id, signed(hubSecret ?? "", method), body);
  const due = { payload: { sourceId: source.id, kind: "push" } };
  expect(await events("source.due")).toMatchObject([due, due, due]);
});

test("a push right after a check waits for the next round", async () => {
  const { hubSecret } = await subscribed();
  const body = Buffer.from("x");
  await receive(
    source.id,
    `sha256=${createHmac("sha256", hubSecret ?? "")
      .update(body)
      .digest("hex")}`,
    body,
  );
  expect(await events("source.due")).toEqual([]);
  expect((await sourceNow(source.id)).nextCheckAt?.getTime()).toBeLessThanOrEqual(Date.now());
});

test("a push for a feed that is paused, or whose lease is over, finds nothing", async () => {
  await subscribed();
  await db.source.update({ where: { id: source.id }, data: { hubLeaseUntil: new Date(0) } });
  await expect(receive(source.id, "sha256=00", Buffer.of())).rejects.toMatchObject({ code: "not_found" });
});
