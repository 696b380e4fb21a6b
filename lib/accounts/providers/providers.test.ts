import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { codeOf } from "../../../prisma/builders/factor.ts";
import { aMember } from "../../../prisma/builders/member.ts";
import { decideOn } from "../../../prisma/builders/moderation.ts";
import {
  type FakeProvider,
  type Fault,
  type Person,
  startFakeProvider,
} from "../../../prisma/builders/provider/fake-provider.ts";
import { nowMs, setClock } from "../../platform/clock.ts";
import { closeDatabase, db } from "../../platform/db/client.ts";
import { transaction } from "../../platform/db/transaction.ts";
import { forgetEnv } from "../../platform/env.ts";
import { listOutbox } from "../../platform/mail/outbox.ts";
import type { SessionActor } from "../../platform/session/actor.ts";
import type { Actor } from "../../policy.ts";
import { changeSetting } from "../../site/change-setting.ts";
import { emptyAccount } from "../empty-account.ts";
import { finishLogIn, type SecondStep } from "../enter.ts";
import { loadActor } from "../load-actor.ts";
import { logIn } from "../log-in.ts";
import { signUpQuery } from "../schema.ts";
import { sendLinkedChanged } from "../send-links.ts";
import type { Entry } from "../start-session.ts";
import { beginFactor } from "../two-factor/begin-factor.ts";
import { confirmFactor } from "../two-factor/confirm-factor.ts";
import { begin } from "./begin.ts";
import { type CameBack, finish } from "./finish.ts";
import type { Coming } from "./identity.ts";
import { join } from "./join.ts";
import { linkAccount } from "./link-account.ts";
import { listProviders, type Provider, providerOf } from "./list-providers.ts";
import { nextStep, ownLinked } from "./queries.ts";
import { forgetServers } from "./server-of.ts";
import { unlinkAccount } from "./unlink-account.ts";

const origin = { address: "192.0.2.7", userAgent: "Firefox" };
const password = "winds over the estuary";
const email = "ada@example.org";
const person: Person = { sub: "7", email, verified: true, nickname: "ada" };
const nowhere = signUpQuery.parse({});
let fake: FakeProvider;
let restore: () => void = () => undefined;

beforeAll(async () => {
  fake = await startFakeProvider();
});
beforeEach(async () => {
  Object.assign(process.env, fake.env);
  Object.assign(fake, { fault: null, tellsLater: false });
  forgetEnv();
  forgetServers();
  await changeSetting({ key: "signUp", value: "open" }, await aMember({ roles: ["admin"] }));
  await db.member.deleteMany();
  await db.nameClaim.deleteMany();
  await db.token.deleteMany();
  await db.event.deleteMany();
  await db.$executeRaw`TRUNCATE rate_limits`;
});
afterEach(() => {
  restore();
  vi.useRealTimers();
});
afterAll(async () => {
  for (const name of Object.keys(fake.env)) delete process.env[name];
  forgetEnv();
  await fake.stop();
  await closeDatabase();
});

function later(seconds: number): void {
  const at = nowMs() + seconds * 1000;
  restore();
  restore = setClock(() => at);
}

function provider(key = "oidc"): Provider {
  const found = providerOf(key);
  if (!found) throw new Error("This provider is not set.");
  return found;
}

type Wanted = { key?: string; actor?: Actor | null; who?: Person; onward?: Record<string, string> };

// One goes there, agrees, and is led back.
async function comeBack({ key, actor = null, who = person, onward = {} }: Wanted = {}): Promise<CameBack> {
  const at = provider(key);
  const { address, begun } = await begin(at, signUpQuery.parse(onward), origin);
  return finish(at, { params: fake.agree(address, who), begun, actor }, origin);
}

async function comingOf(wanted: Wanted = {}): Promise<Coming> {
  const back = await comeBack(wanted);
  if (back.who !== "unknown") throw new Error(`Somebody who is ${back.who} came back.`);
  return back.coming;
}

function entryOf(entered: Entry | SecondStep): Entry {
  if ("step" in entered) throw new Error("The second step comes first.");
  return entered;
}

async function joined(wanted: Wanted = {}): Promise<Entry> {
  return entryOf(await join({ penName: "Ada Quill" }, await comingOf(wanted), origin));
}

async function loggedIn(): Promise<SessionActor> {
  await aMember({ email, password });
  return (await logIn({ email, password }, origin)).actor;
}

describe("who is known to a provider", () => {
  test("is led there with a challenge, a state and a nonce, to be led back here", async () => {
    const { address, begun } = await begin(provider(), { next: "/write" }, origin);
    const asked = Object.fromEntries(new URL(address).searchParams);
    expect(asked).toMatchObject({
      ...{ client_id: "firsthand", response_type: "code", scope: "openid email profile" },
      ...{ code_challenge_method: "S256", state: begun.state, nonce: begun.nonce },
      redirect_uri: "http://localhost:3000/log-in/with/oidc/callback",
    });
    expect(address).not.toContain(begun.verifier);
    expect(begun.onward).toEqual({ next: "/write" });
  });

  test("is asked for a pen name, and has an account with a proved address and no password", async () => {
    const coming = await comingOf({ onward: { next: "/write" } });
    expect(coming).toMatchObject({ issuer: fake.url, subject: "7", email, name: "ada", onward: { next: "/write" } });
    expect(await nextStep(coming, null)).toBe("join");
    const { actor, token } = entryOf(await join({ penName: "Ada Quill" }, coming, origin));
    expect(actor).toMatchObject({ penName: "Ada Quill", verified: true });
    expect(await loadActor(token)).toEqual(actor);
    expect(await db.member.findUnique({ where: { id: actor.id } })).toMatchObject({ email, passwordHash: null });
    const names = (await db.event.findMany()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["member.signed-up", "member.verified"]));
  });

  test("is let in the next time, and by no other account there", async () => {
    const { actor } = await joined();
    const back = await comeBack();
    expect(back).toMatchObject({ who: "member", entered: { actor: { id: actor.id } } });
    expect(await comeBack({ who: { ...person, sub: "8" } })).toMatchObject({ who: "unknown" });
    expect(await comeBack({ key: "github" })).toMatchObject({ who: "unknown" });
  });

  test("is asked about with the token where the provider tells more only then", async () => {
    fake.tellsLater = true;
    expect(await comingOf()).toMatchObject({ email, name: "ada" });
  });

  test("at GitHub, is known by number, with the first address if it is confirmed", async () => {
    const known = await comingOf({ key: "github" });
    expect(known).toMatchObject({ issuer: `${fake.url}/login/oauth`, subject: "7", email, name: "ada" });
    const { email: none } = await comingOf({ key: "github", who: { ...person, verified: false } });
    expect(none).toBeNull();
  });

  test.each([
    ["not confirmed", { verified: false }],
    ["none at all", { email: "" }],
    ["not an address", { email: "ada" }],
  ])("an address that is %s there is none here", async (_, wrong) => {
    const coming = await comingOf({ who: { ...person, ...wrong } });
    expect(coming.email).toBeNull();
    expect(await nextStep(coming, null)).toBe("unproved");
    await expect(join({ penName: "Ada" }, coming, origin)).rejects.toMatchObject({ code: "invalid" });
    expect(await db.member.count()).toBe(0);
  });

  test("is led to pages of this site only", async () => {
    for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
      expect((await comingOf({ onward: { next } })).onward.next).toBeUndefined();
  });
});

describe("an answer", () => {
  test.each<[Fault, string]>([
    ["signature", "failed"],
    ["unsigned", "failed"],
    ["key", "failed"],
    ["audience", "failed"],
    ["issuer", "failed"],
    ["nonce", "failed"],
    ["expired-token", "failed"],
    ["no-token", "failed"],
    ["refuses", "failed"],
    ["not-json", "failed"],
    ["redirects", "down"],
  ])("with the fault “%s” lets nobody in: %s", async (fault, trouble) => {
    await joined();
    const { address, begun } = await begin(provider(), nowhere, origin);
    fake.fault = fault;
    const back = { params: fake.agree(address, person), begun, actor: null };
    await expect(finish(provider(), back, origin)).rejects.toMatchObject({ trouble });
    expect(await db.session.count()).toBe(1);
  });

  test("is of one use", async () => {
    await joined();
    const { address, begun } = await begin(provider(), nowhere, origin);
    const back = { params: fake.agree(address, person), begun, actor: null };
    await finish(provider(), back, origin);
    await expect(finish(provider(), back, origin)).rejects.toMatchObject({ trouble: "expired" });
  });

  test("to what another browser began, or another provider, is none", async () => {
    const [mine, theirs] = [await begin(provider(), nowhere, origin), await begin(provider(), nowhere, origin)];
    const params = fake.agree(theirs.address, person);
    for (const begun of [mine.begun, null, {}, "forged"])
      await expect(finish(provider(), { params, begun, actor: null }, origin)).rejects.toMatchObject({
        trouble: "expired",
      });
    const elsewhere = { params, begun: theirs.begun, actor: null };
    await expect(finish(provider("github"), elsewhere, origin)).rejects.toMatchObject({ trouble: "expired" });
    await expect(finish(provider(), elsewhere, origin)).resolves.toMatchObject({ who: "unknown" });
  });

  test("with another code, or from somebody who says to be another provider, lets nobody in", async () => {
    for (const change of [{ code: "guessed" }, { iss: "https://evil.example" }]) {
      const { address, begun } = await begin(provider(), nowhere, origin);
      const params = fake.agree(address, person);
      for (const [name, value] of Object.entries(change)) params.set(name, value);
      await expect(finish(provider(), { params, begun, actor: null }, origin)).rejects.toMatchObject({
        trouble: "failed",
      });
    }
  });

  test("that comes after fifteen minutes is too late", async () => {
    const { address, begun } = await begin(provider(), nowhere, origin);
    const params = fake.agree(address, person);
    later(15 * 60 + 1);
    await expect(finish(provider(), { params, begun, actor: null }, origin)).rejects.toMatchObject({
      trouble: "expired",
    });
  });

  test("that says no is told as that", async () => {
    const { begun } = await begin(provider(), nowhere, origin);
    const params = new URLSearchParams({ error: "access_denied", state: begun.state });
    await expect(finish(provider(), { params, begun, actor: null }, origin)).rejects.toMatchObject({
      trouble: "denied",
    });
  });

  test("is waited for ten seconds", async () => {
    const { address, begun } = await begin(provider(), nowhere, origin);
    const asked = new Promise<void>((resolve) => {
      Object.assign(fake, { fault: "slow", onSlow: resolve });
    });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const back = finish(provider(), { params: fake.agree(address, person), begun, actor: null }, origin);
    const refused = expect(back).rejects.toMatchObject({ trouble: "slow" });
    await asked;
    vi.advanceTimersByTime(10_000);
    await refused;
  });
});

test("a provider that is not there is told as that, and takes nobody's turn", async () => {
  const gone = await startFakeProvider();
  Object.assign(process.env, gone.env);
  forgetEnv();
  await gone.stop();
  await expect(begin(provider(), nowhere, origin)).rejects.toMatchObject({ trouble: "down" });
});

test("a provider in a private network is not asked", async () => {
  process.env.OUTBOUND_ALLOW = "";
  forgetEnv();
  await expect(begin(provider(), nowhere, origin)).rejects.toMatchObject({ trouble: "down" });
});

test("one address begins so often, and no more", async () => {
  const tries = Array.from({ length: 26 }, () => begin(provider(), nowhere, origin));
  const outcomes = await Promise.allSettled(tries);
  const refused = outcomes.filter(({ status }) => status === "rejected");
  expect(refused).toMatchObject([{ reason: { code: "too_many" } }]);
});

describe("an address that belongs to a member here", () => {
  test("links nothing by itself: they log in as before, and link the two", async () => {
    const ada = await loggedIn();
    const coming = await comingOf();
    expect(await nextStep(coming, null)).toBe("log-in");
    await expect(join({ penName: "Ada Quill" }, coming, origin)).rejects.toMatchObject({ code: "conflict" });
    expect(await db.member.count()).toBe(1);
    expect(await nextStep(coming, ada)).toEqual({ link: "at-once" });
    await linkAccount({ current: "" }, coming, ada);
    expect(await comeBack()).toMatchObject({ who: "member", entered: { actor: { id: ada.id } } });
  });

  test("but was never proved here is no claim: the owner gets an account, and the squatter neither it nor theirs", async () => {
    const squatter = await aMember({ email, password, verified: false });
    const { actor } = await joined();
    expect(actor.id).not.toBe(squatter.id);
    expect((await logIn({ email, password }, origin)).actor).toMatchObject({ id: squatter.id, verified: false });
    const squat = (await logIn({ email, password }, origin)).actor;
    const theirs = await comingOf({ who: { sub: "9", email: "eve@example.org", verified: true } });
    expect(await nextStep(theirs, squat)).toEqual({ link: "unverified" });
    await expect(linkAccount({ current: password }, theirs, squat)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("joining", () => {
  test("twice at once makes one member, who is in both times", async () => {
    const coming = await comingOf();
    const both = await Promise.all([1, 2, 3].map(() => join({ penName: "Ada Quill" }, coming, origin)));
    expect(new Set(both.map((entered) => entryOf(entered).actor.id)).size).toBe(1);
    expect(await db.member.count()).toBe(1);
  });

  test("with two accounts of one address at once makes one member", async () => {
    const comings = [await comingOf(), await comingOf({ key: "github" })];
    const names = ["Ada Quill", "Ada Second"];
    const outcomes = await Promise.allSettled(
      comings.map((coming, n) => join({ penName: names[n] ?? "" }, coming, origin)),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = outcomes.find(({ status }) => status === "rejected");
    expect(refused).toMatchObject({ reason: { code: "conflict" } });
  });

  test("obeys the site: closed, or by invitation", async () => {
    const admin = await aMember({ roles: ["admin"] });
    for (const value of ["closed", "invitation"] as const) {
      await changeSetting({ key: "signUp", value }, admin);
      await expect(join({ penName: "Ada Quill" }, await comingOf(), origin)).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    const invited = await comingOf({ onward: { invitation: "nosuch" } });
    await expect(join({ penName: "Ada Quill" }, invited, origin)).rejects.toMatchObject({ code: "gone" });
    expect(await db.member.count({ where: { email } })).toBe(0);
  });

  test("keeps the rules for names, and the limit", async () => {
    await aMember({ penName: "Ada Quill" });
    const coming = await comingOf();
    for (const penName of ["Ada Qui1l", "see www.evil.com"])
      await expect(join({ penName }, coming, origin)).rejects.toMatchObject({
        fields: { penName: expect.any(String) },
      });
    await db.$executeRaw`TRUNCATE rate_limits`;
    const tries = [1, 2, 3, 4, 5, 6].map(() =>
      join({ penName: "Ada Quill" }, coming, origin).catch(({ code }) => code),
    );
    expect((await Promise.all(tries)).filter((code) => code === "too_many")).toHaveLength(1);
  });

  test("is no way out of a ban", async () => {
    const moderator = await aMember({ roles: ["moderator"] });
    const { actor } = await joined();
    await decideOn({ kind: "profile", id: actor.id }, "ban", moderator);
    await transaction((tx) => emptyAccount(tx, actor.id, "Former member"));
    expect(await db.linkedAccount.count()).toBe(0);
    const again = entryOf(await join({ penName: "Ada Anew" }, await comingOf(), origin));
    expect(again.actor.id).not.toBe(actor.id);
    expect((await loadActor(again.token))?.bans).toHaveLength(1);
  });
});

describe("linking", () => {
  test("asks for the password where one logged in a while ago", async () => {
    const ada = await loggedIn();
    const coming = await comingOf({ actor: ada });
    later(15 * 60 + 1);
    expect(await nextStep(coming, ada)).toEqual({ link: "by-password" });
    await expect(linkAccount({ current: "wrong" }, coming, ada)).rejects.toMatchObject({
      fields: { current: expect.any(String) },
    });
    await linkAccount({ current: password }, coming, ada);
    expect((await ownLinked(ada)).linked).toMatchObject([{ name: "Openhouse" }]);
  });

  test("is told by mail, once", async () => {
    const ada = await loggedIn();
    const coming = await comingOf({ actor: ada });
    await linkAccount({ current: "" }, coming, ada);
    await linkAccount({ current: "" }, coming, ada);
    const events = await db.event.findMany({ where: { name: "member.linked-changed" } });
    expect(events).toHaveLength(1);
    await sendLinkedChanged(events[0]?.payload as Parameters<typeof sendLinkedChanged>[0]);
    const mails = (await listOutbox()).filter(({ to }) => to === email);
    expect(mails[0]?.subject).toContain("Your Openhouse account now logs you in");
  });

  test("takes nothing from another member, and one account a provider", async () => {
    const { actor: owner } = await joined();
    await aMember({ email: "bo@example.org", password });
    const bo = (await logIn({ email: "bo@example.org", password }, origin)).actor;
    await expect(comeBack({ actor: bo })).rejects.toMatchObject({ trouble: "taken" });
    const stolen = { ...(await comingOf({ who: { ...person, sub: "8" } })), subject: "7" };
    await expect(linkAccount({ current: "" }, stolen, bo)).rejects.toMatchObject({ code: "conflict" });
    await linkAccount({ current: "" }, await comingOf({ who: { sub: "10" } }), bo);
    await expect(linkAccount({ current: "" }, await comingOf({ who: { sub: "11" } }), bo)).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await comeBack({ actor: owner })).toEqual({ who: "self" });
  });
});

describe("unlinking", () => {
  test("ends that way in, and leaves the last one where there is no password", async () => {
    const { actor } = await joined();
    await expect(unlinkAccount({ issuer: fake.url }, actor)).rejects.toMatchObject({ code: "conflict" });
    await linkAccount({ current: "" }, await comingOf({ key: "github", actor }), actor);
    const both = await Promise.allSettled(
      [fake.url, `${fake.url}/login/oauth`].map((issuer) => unlinkAccount({ issuer }, actor)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await db.linkedAccount.count()).toBe(1);
  });

  test("leaves the last one that still lets somebody in", async () => {
    const { actor } = await joined();
    const gone = { issuer: "https://gone.example", subject: "7" };
    await db.linkedAccount.create({ data: { ...gone, memberId: actor.id, linkedAt: new Date() } });
    await expect(unlinkAccount({ issuer: fake.url }, actor)).rejects.toMatchObject({ code: "conflict" });
    await unlinkAccount(gone, actor);
    expect((await ownLinked(actor)).linked.map(({ issuer }) => issuer)).toEqual([fake.url]);
  });

  test("with a password takes the only one, and tells of it", async () => {
    const ada = await loggedIn();
    await linkAccount({ current: "" }, await comingOf({ actor: ada }), ada);
    await unlinkAccount({ issuer: fake.url }, ada);
    await unlinkAccount({ issuer: fake.url }, ada);
    expect((await ownLinked(ada)).others.map(({ name }) => name)).toEqual(["GitHub", "Openhouse"]);
    const events = await db.event.findMany({ where: { name: "member.linked-changed" }, orderBy: { id: "asc" } });
    expect(events.map(({ payload }) => (payload as { change: string }).change)).toEqual(["linked", "unlinked"]);
    expect(await comeBack()).toMatchObject({ who: "unknown" });
  });
});

test("the second step is asked for", async () => {
  const ada = await loggedIn();
  await linkAccount({ current: "" }, await comingOf({ actor: ada }), ada);
  await beginFactor({ current: password }, ada);
  await confirmFactor({ code: await codeOf(ada) }, ada, origin);
  later(60);
  const back = await comeBack();
  if (back.who !== "member" || !("step" in back.entered)) throw new Error("It let in without a code.");
  const { token } = await finishLogIn({ step: back.entered.step, code: await codeOf(ada) }, origin);
  expect(await loadActor(token)).toMatchObject({ id: ada.id });
});

test("without settings there is no provider", () => {
  for (const name of Object.keys(fake.env)) delete process.env[name];
  forgetEnv();
  expect(listProviders()).toEqual([]);
});
