import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { codeOf } from "../../../prisma/builders/factor.ts";
import { aMember } from "../../../prisma/builders/member.ts";
import { now, nowMs, setClock } from "../../platform/clock.ts";
import { db } from "../../platform/db/client.ts";
import { changeSetting } from "../../site/change-setting.ts";
import { siteChanges } from "../../site/queries.ts";
import { enter, finishLogIn } from "../enter.ts";
import { loadActor } from "../load-actor.ts";
import { beginLogIn, logIn } from "../log-in.ts";
import { resetPassword } from "../reset-password.ts";
import { makeToken } from "../take-token.ts";
import { beginFactor } from "./begin-factor.ts";
import { endFactor, renewCodes } from "./change-factor.ts";
import { confirmFactor } from "./confirm-factor.ts";
import { ownFactor } from "./own-factor.ts";
import { resetFactor } from "./reset-factor.ts";

const password = "winds over the estuary";
const email = "ada@example.org";
let visits = 0;
const origin = () => ({ address: `192.0.2.${++visits % 250}`, userAgent: "" });
let restore: () => void = () => undefined;

beforeEach(async () => {
  await db.member.deleteMany();
  await db.siteChange.deleteMany();
  await db.event.deleteMany();
  await db.$executeRaw`TRUNCATE rate_limits`;
});
afterEach(() => restore());

// Time goes on, so that the code of the step before is spent and the next one is not.
function later(seconds: number): void {
  const at = nowMs() + seconds * 1000;
  restore();
  restore = setClock(() => at);
}

async function ada(shape: Parameters<typeof aMember>[0] = {}) {
  return aMember({ email, password, ...shape });
}

async function withFactor(member: Awaited<ReturnType<typeof ada>>) {
  await beginFactor({ current: password }, member);
  const { codes, entry } = await confirmFactor({ code: await codeOf(member) }, member, origin());
  later(60);
  return { codes, entry };
}

async function step(): Promise<string> {
  const entered = await beginLogIn({ email, password }, origin());
  if (!("step" in entered)) throw new Error("No second step was asked for.");
  return entered.step;
}

const changes = async () =>
  (await db.event.findMany({ where: { name: "member.factor-changed" }, orderBy: { id: "asc" } })).map(
    ({ payload }) => (payload as { change: string }).change,
  );

describe("setting it up", () => {
  test("begins with the password, shows a secret that is sealed in the database, and counts once a code confirms it", async () => {
    const member = await ada();
    await expect(beginFactor({ current: "not the password" }, member)).rejects.toMatchObject({
      fields: { current: expect.any(String) },
    });
    await beginFactor({ current: password }, member);
    const begun = await ownFactor(member);
    expect(begun).toMatchObject({ state: "begun", secret: expect.stringMatching(/^[A-Z2-7]{32}$/) });
    const { secret } = await db.factor.findFirstOrThrow();
    expect(secret).toHaveLength(12 + 20 + 16);
    expect("token" in (await beginLogIn({ email, password }, origin()))).toBe(true);
    await expect(confirmFactor({ code: "000000" }, member, origin())).rejects.toMatchObject({
      fields: { code: expect.any(String) },
    });
    const { codes } = await confirmFactor({ code: await codeOf(member) }, member, origin());
    expect(codes).toHaveLength(10);
    expect(await ownFactor(member)).toMatchObject({ state: "on", codesLeft: 10 });
    expect(await changes()).toEqual(["on"]);
  });

  test("ends every other session, and begins one here", async () => {
    const member = await ada();
    const before = await logIn({ email, password }, origin());
    const { entry } = await withFactor(member);
    expect(await loadActor(before.token)).toBeNull();
    expect(await loadActor(entry.token)).toMatchObject({ id: member.id });
  });

  test("begun anew it has another secret; once it is on it cannot be begun", async () => {
    const member = await ada();
    await beginFactor({ current: password }, member);
    const code = await codeOf(member);
    await beginFactor({ current: password }, member);
    await expect(confirmFactor({ code }, member, origin())).rejects.toMatchObject({ code: "invalid" });
    await confirmFactor({ code: await codeOf(member) }, member, origin());
    await expect(beginFactor({ current: password }, member)).rejects.toMatchObject({ code: "conflict" });
    await expect(confirmFactor({ code: await codeOf(member, 1) }, member, origin())).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("the recovery codes are stored hashed", async () => {
    const { codes } = await withFactor(await ada());
    const rows = await db.recoveryCode.findMany();
    expect(rows).toHaveLength(10);
    for (const { codeHash } of rows) {
      expect(codeHash).toHaveLength(32);
      for (const code of codes) expect(Buffer.from(codeHash).toString("latin1")).not.toContain(code);
    }
  });
});

describe("logging in", () => {
  test("asks for the code after the password, and nobody learns before it whether it is on", async () => {
    const member = await ada();
    const wrong = () => beginLogIn({ email, password: "not the password" }, origin()).catch((refusal) => refusal);
    const before = await wrong();
    await withFactor(member);
    const after = await wrong();
    expect([after.code, after.message, after.fields]).toEqual([before.code, before.message, before.fields]);
    const { actor } = await finishLogIn({ step: await step(), code: await codeOf(member) }, origin());
    expect(actor.id).toBe(member.id);
  });

  test("takes a code once, and none that came before it", async () => {
    const member = await ada();
    await withFactor(member);
    const code = await codeOf(member);
    await finishLogIn({ step: await step(), code }, origin());
    for (const spent of [code, await codeOf(member, -1)])
      await expect(finishLogIn({ step: await step(), code: spent }, origin())).rejects.toMatchObject({
        fields: { code: expect.stringContaining("used already") },
      });
    await finishLogIn({ step: await step(), code: await codeOf(member, 1) }, origin());
  });

  test("of many uses of one code at once, one gets in", async () => {
    const member = await ada();
    await withFactor(member);
    const code = await codeOf(member);
    const steps = await Promise.all(Array.from({ length: 5 }, step));
    const tries = await Promise.allSettled(steps.map((one) => finishLogIn({ step: one, code }, origin())));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("takes each recovery code once, tells the owner, and with the shape that they were shown in or any other", async () => {
    const { codes } = await withFactor(await ada());
    const [first = "", second = ""] = codes;
    await finishLogIn({ step: await step(), code: first }, origin());
    await expect(finishLogIn({ step: await step(), code: first }, origin())).rejects.toMatchObject({ code: "invalid" });
    await finishLogIn({ step: await step(), code: ` ${second.toUpperCase().replaceAll("-", " ")}` }, origin());
    expect(await changes()).toEqual(["on", "recovery-used", "recovery-used"]);
  });

  test("makes who guesses wait, and lets the owner in meanwhile by a recovery code", async () => {
    const member = await ada();
    const { codes } = await withFactor(member);
    const guessed = await step();
    for (let n = 0; n < 5; n += 1)
      await expect(finishLogIn({ step: guessed, code: "000000" }, origin())).rejects.toMatchObject({ code: "invalid" });
    await expect(finishLogIn({ step: await step(), code: await codeOf(member) }, origin())).rejects.toMatchObject({
      code: "too_many",
    });
    const { actor } = await finishLogIn({ step: await step(), code: codes[0] ?? "" }, origin());
    expect(actor.id).toBe(member.id);
    await finishLogIn({ step: await step(), code: await codeOf(member) }, origin());
  });

  test("forgets the first step after ten minutes, and after it led in", async () => {
    const member = await ada();
    await withFactor(member);
    const one = await step();
    await finishLogIn({ step: one, code: await codeOf(member) }, origin());
    later(60);
    await expect(finishLogIn({ step: one, code: await codeOf(member) }, origin())).rejects.toMatchObject({
      code: "gone",
    });
    const late = await step();
    later(601);
    await expect(finishLogIn({ step: late, code: await codeOf(member) }, origin())).rejects.toMatchObject({
      code: "gone",
    });
  });

  test("one's own code opens nobody else's account", async () => {
    const member = await ada();
    const { codes } = await withFactor(member);
    const ben = await aMember({ email: "ben@example.org", password });
    await withFactor(ben);
    await expect(finishLogIn({ step: await step(), code: await codeOf(ben) }, origin())).rejects.toThrow();
    const entered = await enter(ben.id, origin());
    const bens = "step" in entered ? entered.step : "";
    await expect(finishLogIn({ step: bens, code: codes[0] ?? "" }, origin())).rejects.toMatchObject({
      code: "invalid",
    });
  });

  test("tools give the code with the password", async () => {
    const member = await ada();
    await withFactor(member);
    await expect(logIn({ email, password }, origin())).rejects.toMatchObject({ fields: { code: expect.any(String) } });
    expect((await logIn({ email, password, code: await codeOf(member) }, origin())).actor.id).toBe(member.id);
  });

  test("a password that was reset by mail does not lead past it, and ends what was begun", async () => {
    const member = await ada();
    await withFactor(member);
    const begun = await step();
    const token = await makeToken("t1", "reset", { memberId: member.id, email });
    const entered = await resetPassword({ token, password: "calm sea tonight" }, origin());
    expect(entered).toEqual({ step: expect.any(String) });
    await expect(finishLogIn({ step: begun, code: await codeOf(member) }, origin())).rejects.toMatchObject({
      code: "gone",
    });
  });
});

describe("changing it", () => {
  test("turned off by the password, or by a code, the password is enough again", async () => {
    const member = await ada();
    const wrong = { current: "not the password", code: "" };
    for (const prove of ["password", "code"] as const) {
      await withFactor(member);
      const other = await finishLogIn({ step: await step(), code: await codeOf(member) }, origin());
      later(60);
      await expect(endFactor(wrong, member, origin())).rejects.toMatchObject({ code: "invalid" });
      await expect(endFactor({ current: "", code: "000000" }, member, origin())).rejects.toMatchObject({
        code: "invalid",
      });
      const code = prove === "code" ? await codeOf(member) : "";
      await endFactor({ current: prove === "password" ? password : "", code }, member, origin());
      expect(await ownFactor(member)).toEqual({ state: "off" });
      expect(await loadActor(other.token)).toBeNull();
      expect(await db.recoveryCode.count()).toBe(0);
      await logIn({ email, password }, origin());
      later(60);
    }
    expect(await changes()).toEqual(["on", "off", "on", "off"]);
  });

  test("new recovery codes end the old ones", async () => {
    const member = await ada();
    const { codes: old } = await withFactor(member);
    const { codes } = await renewCodes({ current: password, code: "" }, member, origin());
    expect(new Set([...old, ...codes]).size).toBe(20);
    await expect(finishLogIn({ step: await step(), code: old[0] ?? "" }, origin())).rejects.toMatchObject({
      code: "invalid",
    });
    await finishLogIn({ step: await step(), code: codes[0] ?? "" }, origin());
  });

  test("one that cannot be opened any more lets nobody in by a code of the app, and its owner by a recovery code", async () => {
    const member = await ada();
    const { codes } = await withFactor(member);
    await db.factor.update({ where: { memberId: member.id }, data: { secret: Buffer.alloc(48) } });
    await expect(finishLogIn({ step: await step(), code: "123456" }, origin())).rejects.toMatchObject({
      code: "invalid",
    });
    await finishLogIn({ step: await step(), code: codes[0] ?? "" }, origin());
  });

  test("an admin turns it off for a member, which is in the history; nobody else can", async () => {
    const member = await ada();
    const { entry } = await withFactor(member);
    const admin = await aMember({ roles: ["admin"] });
    for (const other of [await aMember(), await aMember({ roles: ["moderator"] })])
      await expect(resetFactor({ member: member.id }, other)).rejects.toMatchObject({ code: "not_found" });
    await expect(resetFactor({ member: admin.id }, admin)).rejects.toThrow("your own");
    await resetFactor({ member: member.id }, admin);
    expect(await loadActor(entry.token)).toBeNull();
    await logIn({ email, password }, origin());
    expect(await siteChanges(admin)).toMatchObject([
      { key: "two-factor-reset", value: member.handle, by: admin.penName },
    ]);
    expect(await changes()).toEqual(["on", "reset"]);
    await expect(resetFactor({ member: member.id }, admin)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("where the site asks for it", () => {
  const require = (admin: Awaited<ReturnType<typeof ada>>) =>
    changeSetting({ key: "twoFactor", value: "required" }, admin);

  test("roles wait until it is set up, at the next request", async () => {
    const admin = await ada({ roles: ["admin"] });
    await expect(require(admin)).rejects.toMatchObject({ fields: { value: expect.any(String) } });
    await withFactor(admin);
    const mod = await aMember({ email: "mo@example.org", password, roles: ["moderator"] });
    const { token } = await logIn({ email: "mo@example.org", password }, origin());
    expect(await loadActor(token)).toMatchObject({ roles: ["moderator"] });
    await require(admin);
    later(2);
    expect(await loadActor(token)).toMatchObject({ roles: [], rolesWait: true });
    const { entry } = await withFactor(mod);
    expect(entry.actor).toMatchObject({ roles: ["moderator"] });
    expect(await loadActor(entry.token)).not.toHaveProperty("rolesWait");
    const now = await loadActor(entry.token);
    await expect(endFactor({ current: password, code: "" }, now ?? mod, origin())).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("members without a role choose for themselves", async () => {
    const admin = await ada({ roles: ["admin"] });
    await withFactor(admin);
    await require(admin);
    later(2);
    await aMember({ email: "ben@example.org", password });
    const { token } = await logIn({ email: "ben@example.org", password }, origin());
    expect(await loadActor(token)).not.toHaveProperty("rolesWait");
  });
});

test("a member who was deleted is nobody, whatever session is left", async () => {
  const member = await ada();
  const { token } = await logIn({ email, password }, origin());
  await db.member.update({
    where: { id: member.id },
    data: { goneAt: now(), email: "", passwordHash: null, emailVerifiedAt: null },
  });
  expect(await loadActor(token)).toBeNull();
});
