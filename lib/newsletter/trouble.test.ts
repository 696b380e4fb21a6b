import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { aSubscription } from "../../prisma/builders/subscription.ts";
import { nowMs, setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { env, forgetEnv } from "../platform/env.ts";
import { addressKey } from "../platform/mail/bounce-mark.ts";
import { noteBounce } from "../platform/mail/bounces.ts";
import { type Answer, type Sink, startSink } from "../platform/mail/testdata/smtp-sink.ts";
import { retractStory } from "../stories/retract-story.ts";
import { beginEdition } from "./begin-edition.ts";
import { endSubscription } from "./change-subscription.ts";
import { subscriptionToken } from "./paths.ts";
import { planEditions } from "./plan-editions.ts";
import { sendEdition } from "./send-edition.ts";

const hourMs = 3_600_000;
const answers = new Map<string, Answer>();
let sink: Sink;
let author: Awaited<ReturnType<typeof aMember>>;

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE subscriptions, editions, stories, mail_bounces CASCADE`;
  await rm(join(env().DATA_DIR, "outbox"), { recursive: true, force: true });
  answers.clear();
  author = await aMember();
  sink = await startSink({ answer: (to) => answers.get(to) ?? "take" });
  process.env.SMTP_URL = sink.url;
  process.env.MAIL_PER_SECOND = "1000";
  forgetEnv();
});
afterEach(async () => {
  delete process.env.SMTP_URL;
  delete process.env.MAIL_PER_SECOND;
  forgetEnv();
  await sink.stop();
});
afterAll(closeDatabase);

async function after<T>(hours: number, run: () => Promise<T>): Promise<T> {
  const at = nowMs() + hours * hourMs;
  const putBack = setClock(() => at);
  try {
    return await run();
  } finally {
    putBack();
  }
}

const atItsHour = <T>(run: () => Promise<T>) => after(25, run);

async function begin(): Promise<string> {
  const { id } = await db.edition.findFirstOrThrow({ where: { rhythm: "daily" } });
  await atItsHour(() => beginEdition(id));
  return id;
}

const stateOf = async ({ id }: { id: string }) =>
  (await db.editionMail.findFirstOrThrow({ where: { subscriptionId: id } })).state;

test("an address that the server does not know gets nothing any more; a full one, and one that takes this for spam, do", async () => {
  await planEditions();
  await aStory({ author });
  const [unknown, full, wary, fine] = [1, 2, 3, 4].map((n) => aSubscription({ email: `p${n}@example.org` }));
  const people = await Promise.all([unknown, full, wary, fine]);
  answers.set("p1@example.org", "550 5.1.1 <p1@example.org>: no such user");
  answers.set("p2@example.org", "552 5.2.2 mailbox full");
  answers.set("p3@example.org", "550 5.7.1 looks like spam");
  const id = await begin();
  expect(await atItsHour(() => sendEdition(id))).toBe(true);
  expect(await Promise.all(people.map((each) => stateOf(each as { id: string })))).toEqual([
    ...["refused", "refused", "refused", "sent"],
  ]);
  const bounces = await db.mailBounce.findMany({ orderBy: { status: "asc" } });
  expect(bounces.map(({ status, unreachable }) => [status, unreachable !== null])).toEqual([
    ["5.1.1", true],
    ["5.2.2", false],
  ]);
  expect(bounces[0]?.shown).toBe("p…@example.org");
  expect(Buffer.from(bounces[0]?.addressKey ?? [])).toEqual(addressKey("p1@example.org"));
});

test("who cannot be reached, and who has unsubscribed since it began, is sent nothing", async () => {
  await planEditions();
  await aStory({ author });
  const [gone, left] = [await aSubscription(), await aSubscription()];
  await noteBounce({ key: addressKey(gone.email), status: "5.1.1", shown: "" });
  const id = await begin();
  await endSubscription({ token: subscriptionToken(left.id) });
  await atItsHour(() => sendEdition(id));
  expect(sink.arrived).toEqual([]);
  expect([await stateOf(gone), await stateOf(left)]).toEqual(["refused", "ended"]);
});

test("what is not taken now is tried again after a pause, and given up after five times", async () => {
  await planEditions();
  await aStory({ author });
  const [slow, never] = [
    await aSubscription({ email: "slow@example.org" }),
    await aSubscription({ email: "never@example.org" }),
  ];
  answers.set("slow@example.org", "451 4.7.1 come back later");
  answers.set("never@example.org", "451 4.2.1 not now");
  const id = await begin();
  expect(await atItsHour(() => sendEdition(id))).toBe(false);
  expect(await atItsHour(() => sendEdition(id))).toBe(false);
  expect(await db.editionMail.findMany({ select: { tries: true } })).toEqual([{ tries: 1 }, { tries: 1 }]);
  answers.delete("slow@example.org");
  for (const hours of [25.1, 25.5, 27, 31]) await after(hours, () => sendEdition(id));
  expect([await stateOf(slow), await stateOf(never)]).toEqual(["sent", "failed"]);
  expect(sink.count()).toBe(1);
  expect(await db.edition.findUnique({ where: { id } })).toMatchObject({ state: "sent" });
  expect(await db.mailBounce.findMany()).toMatchObject([{ status: "4.2.1", unreachable: null, days: 1 }]);
});

test("while the server is away nothing is lost and nothing counts against anybody; it is gone on with when it is back", async () => {
  await planEditions();
  await aStory({ author });
  for (let n = 0; n < 20; n += 1) await aSubscription();
  const id = await begin();
  process.env.SMTP_URL = "smtp://127.0.0.1:9";
  forgetEnv();
  expect(await atItsHour(() => sendEdition(id))).toBe(false);
  const tried = await db.editionMail.count({ where: { tryAt: { gt: new Date(nowMs() + 25 * hourMs) } } });
  expect(tried).toBeLessThan(20);
  expect(await db.editionMail.count({ where: { tries: 0, state: "waiting" } })).toBe(20);
  process.env.SMTP_URL = sink.url;
  forgetEnv();
  expect(await after(25.2, () => sendEdition(id))).toBe(true);
  expect(new Set(sink.arrived.map(({ to }) => to)).size).toBe(20);
  expect(sink.count()).toBe(20);
  expect(await db.mailBounce.count()).toBe(0);
});

test("an address that never answers does not keep the others from theirs", async () => {
  await planEditions();
  await aStory({ author });
  const stuck = await aSubscription({ email: "stuck@example.org" });
  for (let n = 0; n < 60; n += 1) await aSubscription();
  answers.set("stuck@example.org", "silence");
  const id = await begin();
  const { promise: othersHaveTheirs, resolve } = Promise.withResolvers<void>();
  const timer = setInterval(() => sink.count() === 60 && resolve(), 20);
  const sending = atItsHour(() => sendEdition(id));
  await othersHaveTheirs;
  clearInterval(timer);
  expect(await stateOf(stuck)).toBe("waiting");
  await sink.stop(); // ends the silence
  await sending;
  expect(await db.editionMail.groupBy({ by: ["state"], _count: true, orderBy: { state: "asc" } })).toMatchObject([
    { state: "sent", _count: 60 },
    { state: "waiting", _count: 1 },
  ]);
});

test("what was retracted after it began stands in no mail", async () => {
  await planEditions();
  const [one, other] = [
    await aStory({ author, title: "First of all" }),
    await aStory({ author, title: "Second thoughts" }),
  ];
  const [, chooser] = [await aSubscription(), await aSubscription({ everything: false, categories: ["local"] })];
  const id = await begin();
  await retractStory({ storyId: other.id, reason: "" }, author);
  await atItsHour(() => sendEdition(id));
  expect(sink.count()).toBe(2);
  for (const { source } of sink.arrived) {
    expect(source).toContain(one.id);
    expect(source).not.toMatch(/Second thoughts/);
  }
  expect(await stateOf(chooser)).toBe("sent");
});

test("two workers at once send each mail once", async () => {
  await planEditions();
  await aStory({ author });
  for (let n = 0; n < 80; n += 1) await aSubscription();
  const id = await begin();
  await atItsHour(() => Promise.all([sendEdition(id), sendEdition(id)]));
  expect(sink.count()).toBe(80);
  expect(new Set(sink.arrived.map(({ to }) => to)).size).toBe(80);
});
