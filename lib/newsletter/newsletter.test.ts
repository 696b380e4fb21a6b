import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aCategory, aStory } from "../../prisma/builders/story.ts";
import { aSubscription } from "../../prisma/builders/subscription.ts";
import { emptyAccount } from "../accounts/empty-account.ts";
import { now, nowMs, setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { env } from "../platform/env.ts";
import { listOutbox } from "../platform/mail/outbox.ts";
import { stopMail } from "../platform/mail/stop-mail.ts";
import { changeSetting } from "../site/change-setting.ts";
import { siteName } from "../site/read-settings.ts";
import { retractStory } from "../stories/retract-story.ts";
import { askNewsletter } from "./ask-newsletter.ts";
import { askTest, changeEdition, holdEdition, pickStory } from "./change-edition.ts";
import { changeSubscription, endSubscription, pauseSubscription } from "./change-subscription.ts";
import { confirmSubscription, isAsked } from "./confirm-subscription.ts";
import { followAddress } from "./follow-address.ts";
import { forgetOld } from "./forget-old.ts";
import { confirmToken, subscriptionToken } from "./paths.ts";
import { planEditions } from "./plan-editions.ts";
import { archivedEditions, editionPage, mySubscription, openEditions, subscriptionBy } from "./queries.ts";
import { askInput } from "./schema.ts";
import { sendConfirmation } from "./send-confirmation.ts";
import { sendDue } from "./send-due.ts";
import { subscribeMember } from "./subscribe-member.ts";
import { testEdition } from "./test-edition.ts";

const origin = { address: "198.51.100.1" };
const hourMs = 3_600_000;
const asked = (email: string, more: object = {}) =>
  askInput.parse({ email, rhythm: "daily", scope: "everything", ...more });
const everyDay = { rhythm: "daily", scope: "everything", categories: [], contributors: [] } as const;
const mailsTo = async (to: string) => (await listOutbox()).filter((mail) => mail.to === to);

async function ask(email: string, more: object = {}): Promise<string> {
  await askNewsletter(asked(email, more), origin);
  const { id } = await db.subscriptionRequest.findFirstOrThrow({ where: { email }, orderBy: { id: "desc" } });
  await sendConfirmation({ requestId: id });
  return confirmToken(id);
}

async function later<T>(ms: number, run: () => Promise<T>): Promise<T> {
  const at = nowMs() + ms;
  const putBack = setClock(() => at);
  try {
    return await run();
  } finally {
    putBack();
  }
}

const aDayLater = <T>(run: () => Promise<T>) => later(25 * hourMs, run);

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE rate_limits, subscriptions, subscription_requests, editions, stories, mail_stops CASCADE`;
  await rm(join(env().DATA_DIR, "outbox"), { recursive: true, force: true });
});
afterAll(closeDatabase);

describe("a subscription", () => {
  test("begins with a mail whose link changes nothing until it is used, once", async () => {
    const token = await ask("ada@example.org");
    const [mail] = await mailsTo("ada@example.org");
    expect(mail?.text).toContain(`/subscription/confirm/${token}`);
    expect(mail?.text).toMatch(/\/mail\/stop\/[\w-]{22}/);
    expect(await isAsked(token)).toBe(true);
    expect(await db.subscription.count()).toBe(0);
    const done = await Promise.allSettled(Array.from({ length: 50 }, () => confirmSubscription({ token })));
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.subscription.findMany()).toMatchObject([{ email: "ada@example.org", rhythm: "daily" }]);
    expect(await isAsked(token)).toBe(false);
    await expect(confirmSubscription({ token: "nosuch" })).rejects.toMatchObject({ code: "gone" });
  }, 30_000);

  test("is asked for with the same answer and the same mail by whoever has it already, and then changes", async () => {
    await confirmSubscription({ token: await ask("ada@example.org") });
    const answers = [
      await askNewsletter(asked("ada@example.org"), origin),
      await askNewsletter(asked("new@example.org"), origin),
    ];
    expect(answers).toEqual([{ email: "ada@example.org" }, { email: "new@example.org" }]);
    await confirmSubscription({ token: await ask("ada@example.org", { rhythm: "weekly" }) });
    expect(await db.subscription.findMany()).toMatchObject([{ email: "ada@example.org", rhythm: "weekly" }]);
    const [second, first] = await mailsTo("ada@example.org");
    expect(second?.subject).toBe(first?.subject);
  });

  test("is asked about under the name that an admin has given the site", async () => {
    const admin = await aMember({ roles: ["admin"] });
    await changeSetting({ key: "name", value: "The Weir Post" }, admin);
    await later(2000, () => ask("ada@example.org"));
    await db.siteChange.deleteMany();
    const [mail] = await mailsTo("ada@example.org");
    expect(mail?.subject).toBe("Confirm the newsletter of The Weir Post");
    await later(4000, siteName);
  });

  test("stores no link, which works for three days", async () => {
    const token = await ask("ada@example.org");
    const row = await db.subscriptionRequest.findFirstOrThrow();
    expect(Buffer.from(row.tokenHash).toString("base64url")).not.toContain(token);
    await later(73 * hourMs, () => expect(confirmSubscription({ token })).rejects.toMatchObject({ code: "gone" }));
  });

  test("is asked for at most three times a day for one address, from wherever, and by whoever wants no mail in vain", async () => {
    for (let n = 0; n < 3; n += 1) await askNewsletter(asked("ada@example.org"), { address: `10.0.0.${n}` });
    await expect(askNewsletter(asked("ada@example.org"), { address: "10.0.1.1" })).rejects.toMatchObject({
      code: "too_many",
    });
    await ask("quiet@example.org");
    const [mail] = await mailsTo("quiet@example.org");
    await stopMail(/\/mail\/stop\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "");
    await ask("quiet@example.org");
    expect(await mailsTo("quiet@example.org")).toHaveLength(1);
  });

  test.each([
    ['"a b"@example.org', {}],
    ["a＠example.org", {}],
    ["a@b@example.org", {}],
    ["ada@example.org", { rhythm: "hourly" }],
    ["ada@example.org", { scope: "none" }],
  ])("is not asked for %s with %j", (email, more) => {
    expect(askInput.safeParse({ email, rhythm: "daily", scope: "everything", ...more }).success).toBe(false);
  });

  test("can be of categories and contributors that there are", async () => {
    await aCategory("local");
    const rosa = await aMember();
    const chosen = { scope: "chosen", categories: ["local", "nosuch"], contributors: `/contributors/${rosa.handle}` };
    await confirmSubscription({ token: await ask("ada@example.org", chosen) });
    const { id } = await db.subscription.findFirstOrThrow();
    expect(await subscriptionBy(subscriptionToken(id))).toMatchObject({
      ...{ everything: false, categories: ["local"], contributors: [rosa.handle] },
    });
    await transaction((tx) => emptyAccount(tx, rosa.id, "Former member"));
    expect(await subscriptionBy(subscriptionToken(id))).toMatchObject({ contributors: [] });
    const gone = asked("ada@example.org", { scope: "chosen", contributors: `former-${rosa.id}` });
    await expect(askNewsletter(gone, origin)).rejects.toMatchObject({ code: "invalid" });
    const nobody = asked("ada@example.org", { scope: "chosen", contributors: "nobody-at-all" });
    await expect(askNewsletter(nobody, origin)).rejects.toMatchObject({ fields: { contributors: expect.any(String) } });
    const nothing = asked("ada@example.org", { scope: "chosen" });
    await expect(askNewsletter(nothing, origin)).rejects.toMatchObject({ fields: { scope: expect.any(String) } });
  });

  test("is changed, paused and ended by its own link alone, and forgets its address", async () => {
    const { id, email } = await aSubscription();
    const token = subscriptionToken(id);
    for (const other of [`${id}.${"x".repeat(22)}`, id, "", `other.${token.split(".")[1]}`]) {
      expect(await subscriptionBy(other)).toBeNull();
      await expect(endSubscription({ token: other })).rejects.toMatchObject({ code: "not_found" });
    }
    await changeSubscription({ ...everyDay, token, rhythm: "weekly", contributors: [], categories: [] });
    await pauseSubscription({ token, paused: true });
    expect(await subscriptionBy(token)).toMatchObject({ rhythm: "weekly", paused: true, ended: false });
    await ask(email);
    await endSubscription({ token });
    await endSubscription({ token });
    expect(await db.subscriptionRequest.count({ where: { email } })).toBe(0);
    expect(await db.subscription.findUnique({ where: { id } })).toMatchObject({ email: null });
    await expect(pauseSubscription({ token, paused: false })).rejects.toMatchObject({ code: "gone" });
    await confirmSubscription({ token: await ask(email) });
    expect(await db.subscription.count({ where: { email } })).toBe(1);
  });

  test("of a member needs no mail, but a confirmed address", async () => {
    const input = { ...everyDay, categories: [], contributors: [] };
    const [rosa, newcomer] = [await aMember(), await aMember({ verified: false })];
    await subscribeMember(input, rosa);
    await subscribeMember({ ...input, rhythm: "weekly" }, rosa);
    expect(await mySubscription(rosa)).toMatchObject({ rhythm: "weekly", everything: true });
    expect(await mailsTo(`${rosa.handle}@members.example`)).toEqual([]);
    await expect(subscribeMember(input, newcomer)).rejects.toMatchObject({ code: "forbidden" });
    expect(await mySubscription(newcomer)).toBeNull();
  });

  test("of a member follows them to their new address, unless one comes there already", async () => {
    const input = { ...everyDay, categories: [], contributors: [] };
    const [rosa, ines] = [await aMember({ email: "rosa@old.example" }), await aMember({ email: "ines@old.example" })];
    for (const member of [rosa, ines]) await subscribeMember(input, member);
    await aSubscription({ email: "ines@new.example", rhythm: "weekly" });
    for (const [{ id }, name] of [
      [rosa, "rosa"],
      [ines, "ines"],
    ] as const) {
      await db.member.update({ where: { id }, data: { email: `${name}@new.example` } });
      await followAddress({ memberId: id, before: `${name}@old.example` });
    }
    const all = await db.subscription.findMany({ orderBy: { email: "asc" } });
    expect(all.map(({ email, rhythm }) => [email, rhythm])).toEqual([
      ["ines@new.example", "weekly"],
      ["rosa@new.example", "daily"],
    ]);
  });
});

describe("an edition", () => {
  test("goes to everybody who wants it by itself at its hour, once, with what was published, and into the archive", async () => {
    const author = await aMember({ penName: "Rosa <Linden>" });
    await planEditions();
    const ada = await aSubscription();
    const [weekly, paused] = [await aSubscription({ rhythm: "weekly" }), await aSubscription()];
    await pauseSubscription({ token: subscriptionToken(paused.id), paused: true });
    const story = await aStory({ author, title: "The <b>bridge</b> & the river" });
    await sendDue();
    expect(await mailsTo(ada.email)).toEqual([]);
    await aDayLater(async () => {
      await sendDue();
      await sendDue();
    });
    const [mail, ...more] = await mailsTo(ada.email);
    expect(more).toEqual([]);
    expect([await mailsTo(weekly.email), await mailsTo(paused.email)]).toEqual([[], []]);
    expect(mail?.subject).toBe("Firsthand: The <b>bridge</b> & the river");
    expect(mail?.html).not.toMatch(/<b>|<img|<Linden>/);
    for (const part of [mail?.html, mail?.text]) {
      expect(part).toContain(story.path);
      expect(part).toContain(`/subscription/${subscriptionToken(ada.id)}`);
      expect(part).toContain("Firsthand");
    }
    const { editions } = await archivedEditions();
    expect(editions).toMatchObject([{ rhythm: "daily", title: "The <b>bridge</b> & the river" }]);
    expect((await editionPage(editions[0]?.id ?? ""))?.stories.map(({ id }) => id)).toEqual([story.id]);
    expect(await db.editionMail.findMany()).toMatchObject([{ subscriptionId: ada.id, state: "sent" }]);
    await retractStory({ storyId: story.id, reason: "It was wrong." }, author);
    expect((await editionPage(editions[0]?.id ?? ""))?.stories).toEqual([]);
    expect(JSON.stringify(await archivedEditions())).not.toContain("bridge");
  });

  test("says where it is ended by one click", async () => {
    await planEditions();
    const { id } = await aSubscription();
    await aStory({ author: await aMember() });
    await aDayLater(sendDue);
    const { readdir, readFile } = await import("node:fs/promises");
    const folder = join(env().DATA_DIR, "outbox");
    const eml = (await readdir(folder)).find((name) => name.endsWith(".eml")) ?? "";
    const source = (await readFile(join(folder, eml), "utf8")).replace(/\r?\n[ \t]+/g, " ");
    expect(source).toContain(`/api/newsletter/unsubscribe/${subscriptionToken(id)}>`);
    expect(source).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  });

  test("with nothing in it is not sent", async () => {
    await planEditions();
    const { email } = await aSubscription();
    await aDayLater(sendDue);
    expect(await mailsTo(email)).toEqual([]);
    expect(await db.edition.findFirst({ orderBy: { until: "asc" } })).toMatchObject({ state: "empty" });
    expect((await archivedEditions()).editions).toEqual([]);
  });

  test("has for who chose what they chose, and nothing where there is none of it", async () => {
    const [rosa, ben] = [await aMember(), await aMember()];
    await planEditions();
    await aStory({ author: rosa, title: "On the bridge", categorySlug: "local" });
    await aStory({ author: ben, title: "On the moon", categorySlug: "science" });
    const local = await aSubscription({ everything: false, categories: ["local"] });
    const bens = await aSubscription({ everything: false, contributors: [ben.id] });
    const health = await aSubscription({ everything: false, categories: ["health"] });
    await aDayLater(sendDue);
    const titles = async (email: string) =>
      (await mailsTo(email)).map(({ text }) =>
        ["On the bridge", "On the moon"].filter((title) => text.includes(title)),
      );
    expect(await titles(local.email)).toEqual([["On the bridge"]]);
    expect(await titles(bens.email)).toEqual([["On the moon"]]);
    expect(await titles(health.email)).toEqual([]);
    const states = await db.editionMail.findMany({ orderBy: { subscriptionId: "asc" } });
    expect(states.map(({ state }) => state).toSorted()).toEqual(["nothing", "sent", "sent"]);
  });

  test("says what the verdict on a story is, where it says something", async () => {
    await planEditions();
    const author = await aMember();
    for (const [title, state] of [
      ["The mill", "fiction"],
      ["The bridge", "open"],
    ] as const) {
      const { id: storyId } = await aStory({ author, title });
      const row = { state, computed: state, computedReason: "", runId: "run", sides: {}, shown: {} };
      await db.storyVerdict.create({ data: { ...row, storyId, since: now() } });
    }
    const { email } = await aSubscription();
    await aDayLater(sendDue);
    const [mail] = await mailsTo(email);
    for (const body of [mail?.text, mail?.html]) expect(body?.match(/Verdict: \w+/g)).toEqual(["Verdict: Fiction"]);
  });

  test("begins where the one before it ended, also when the worker was away for days", async () => {
    await planEditions();
    await later(80 * hourMs, sendDue);
    const [first, second] = await db.edition.findMany({ where: { rhythm: "daily" }, orderBy: { until: "asc" } });
    expect(second?.since).toEqual(first?.until);
    expect((second?.until.getTime() ?? 0) - nowMs()).toBeGreaterThan(80 * hourMs);
  });
});

describe("an editor", () => {
  const editor = () => aMember({ roles: ["editor"] });
  const daily = async () => db.edition.findFirstOrThrow({ where: { rhythm: "daily" }, orderBy: { until: "asc" } });

  test("sees the next editions, gives them words, puts stories in and takes them out, and that is what goes", async () => {
    const [eva, author] = [await editor(), await aMember()];
    const old = await aStory({ author, title: "An old story", publishedAt: new Date(nowMs() - 90 * 24 * hourMs) });
    await planEditions();
    const fresh = await aStory({ author, title: "A fresh story" });
    const bad = await aStory({ author, title: "Not this one" });
    const { id: edition } = await daily();
    await changeEdition({ edition, subject: "Good morning", intro: "Read this.\n\nAnd that." }, eva);
    await pickStory({ edition, story: `https://example.org${old.path}?a#b`, pick: "add" }, eva);
    await pickStory({ edition, story: bad.id, pick: "drop" }, eva);
    const [seen] = await openEditions(eva);
    expect(seen?.stories.map(({ id }) => id)).toEqual([old.id, fresh.id]);
    expect(seen?.dropped.map(({ id }) => id)).toEqual([bad.id]);
    const { email } = await aSubscription();
    await aDayLater(sendDue);
    const [mail] = await mailsTo(email);
    expect(mail?.subject).toBe("Good morning");
    expect(mail?.text).toMatch(/Read this\.\n\nAnd that\.[\s\S]*An old story[\s\S]*A fresh story/);
    expect(mail?.text).not.toContain("Not this one");
    await expect(changeEdition({ edition, subject: "Late", intro: "" }, eva)).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(pickStory({ edition, story: bad.id, pick: "neither" }, eva)).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("holds an edition past its hour, and lets it go", async () => {
    const eva = await editor();
    await planEditions();
    await aStory({ author: await aMember() });
    const { email } = await aSubscription();
    const { id: edition } = await daily();
    await holdEdition({ edition, held: true }, eva);
    await aDayLater(async () => {
      await sendDue();
      expect(await mailsTo(email)).toEqual([]);
      await holdEdition({ edition, held: false }, eva);
      await sendDue();
      expect(await mailsTo(email)).toHaveLength(1);
    });
  });

  test("has it sent to themselves first", async () => {
    const eva = await editor();
    await planEditions();
    await aStory({ author: await aMember(), title: "The bridge is closed" });
    const { id: editionId } = await daily();
    await askTest({ edition: editionId }, eva);
    expect(await db.event.count({ where: { name: "edition.test-asked" } })).toBe(1);
    await testEdition({ editionId, memberId: eva.id, requestId: "r" });
    const [mail] = await mailsTo(`${eva.handle}@members.example`);
    expect(mail?.subject).toBe("Test: Firsthand: The bridge is closed");
    expect(await daily()).toMatchObject({ state: "planned" });
  });

  test("is nobody else, and adds nothing that is not public", async () => {
    const [eva, member] = [await editor(), await aMember()];
    const moderator = await aMember({ roles: ["moderator"] });
    const draft = await aStory({ author: member, state: "draft" });
    await planEditions();
    const { id: edition } = await daily();
    for (const other of [member, moderator]) {
      await expect(openEditions(other)).rejects.toMatchObject({ code: "not_found" });
      await expect(holdEdition({ edition, held: true }, other)).rejects.toMatchObject({ code: "not_found" });
      await expect(changeEdition({ edition, subject: "x", intro: "" }, other)).rejects.toMatchObject({
        code: "not_found",
      });
      await expect(askTest({ edition }, other)).rejects.toMatchObject({ code: "not_found" });
      await expect(pickStory({ edition, story: "x", pick: "add" }, other)).rejects.toMatchObject({ code: "not_found" });
    }
    for (const story of [draft.id, "nosuch", ""])
      await expect(pickStory({ edition, story, pick: "add" }, eva)).rejects.toMatchObject({ code: "invalid" });
  });
});

test("what is old is forgotten: requests after a week, the ledger and who has left after three months", async () => {
  await planEditions();
  await aStory({ author: await aMember() });
  const { id } = await aSubscription();
  await ask("never@example.org");
  await aDayLater(sendDue);
  await endSubscription({ token: subscriptionToken(id) });
  await forgetOld();
  expect([await db.subscriptionRequest.count(), await db.editionMail.count(), await db.subscription.count()]).toEqual([
    1, 1, 1,
  ]);
  await later(100 * 24 * hourMs, forgetOld);
  expect([await db.subscriptionRequest.count(), await db.editionMail.count(), await db.subscription.count()]).toEqual([
    0, 0, 0,
  ]);
  expect((await archivedEditions()).editions).toHaveLength(1);
  expect(now()).toBeInstanceOf(Date);
});
