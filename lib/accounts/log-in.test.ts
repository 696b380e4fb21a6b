import { beforeEach, describe, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { nowMs, setClock } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { changePassword } from "./change-password.ts";
import { endEverySession, endSession, endSessionOf } from "./end-sessions.ts";
import { loadActor } from "./load-actor.ts";
import { logIn } from "./log-in.ts";
import { ownSessions } from "./queries.ts";

const password = "winds over the estuary";
const email = "ada@example.org";
let visits = 0;
const origin = () => ({ address: `192.0.2.${++visits}`, userAgent: "" });
const enter = (change: Partial<{ email: string; password: string }> = {}, from = origin()) =>
  logIn({ email, password, ...change }, from);

beforeEach(async () => {
  await db.member.deleteMany();
  await db.$executeRaw`TRUNCATE rate_limits`;
});

describe("logging in", () => {
  test("starts a new session each time", async () => {
    const ada = await aMember({ email, password });
    const [first, second] = [await enter(), await enter()];
    expect(first.token).not.toBe(second.token);
    expect(await loadActor(first.token)).toMatchObject({ ...ada, sessionId: first.actor.sessionId });
  });

  test("keeps only the hash of the token", async () => {
    await aMember({ email, password });
    const { token } = await enter();
    const row = await db.session.findFirstOrThrow();
    expect(Buffer.from(row.tokenHash).toString("base64url")).not.toContain(token);
    expect(Buffer.from(token, "base64url")).toHaveLength(16);
  });

  test("answers a wrong password, an unknown address and an account without password with one sentence", async () => {
    await aMember({ email, password });
    await aMember({ email: "mute@example.org" });
    const tries = [{ password: "not the password" }, { email: "nobody@example.org" }, { email: "mute@example.org" }];
    const answers = await Promise.all(tries.map((change) => enter(change).catch((refusal) => refusal)));
    expect(
      new Set(answers.map((refusal) => JSON.stringify([refusal.code, refusal.message, refusal.fields]))).size,
    ).toBe(1);
    expect(answers[0]).toMatchObject({
      code: "invalid",
      fields: { password: expect.stringContaining("do not belong") },
    });
  });

  test("lets the unverified account of an address in beside the verified one, each by its own password", async () => {
    const owner = await aMember({ email, password });
    const late = await aMember({ email, password: "another long secret", verified: false });
    expect((await enter()).actor.id).toBe(owner.id);
    expect((await enter({ password: "another long secret" })).actor.id).toBe(late.id);
  });

  test("makes who goes on guessing wait, whether the account exists or not", async () => {
    await aMember({ email, password });
    for (const address of [email, "nobody@example.org"]) {
      // Each is refused: that is what is counted.
      for (let n = 0; n < 5; n += 1) await enter({ email: address, password: "guess number" }).catch(() => null);
      await expect(enter({ email: address })).rejects.toMatchObject({
        code: "too_many",
        message: expect.stringContaining("Try again in"),
      });
    }
  });

  test("twenty guesses at once get no further than five one by one", async () => {
    await aMember({ email, password });
    const guesses = Array.from({ length: 20 }, () =>
      enter({ password: "guess number" }).catch((refusal) => refusal.code),
    );
    const codes = await Promise.all(guesses);
    expect(codes.filter((code) => code === "invalid")).toHaveLength(5);
    expect(codes.filter((code) => code === "too_many")).toHaveLength(15);
  });

  test("forgets failed tries after the right password", async () => {
    await aMember({ email, password });
    for (let round = 0; round < 3; round += 1) {
      // Each is refused: that is what is counted.
      for (let n = 0; n < 4; n += 1) await enter({ password: "guess number" }).catch(() => null);
      await enter();
    }
  });

  test("takes 25 tries from one address in five minutes", async () => {
    const from = origin();
    // Each is refused: that is what is counted.
    for (let n = 0; n < 25; n += 1) await enter({ email: `e${n}@example.org` }, from).catch(() => null);
    await expect(enter({ email: "more@example.org" }, from)).rejects.toMatchObject({ code: "too_many" });
  });
});

describe("a session", () => {
  test("is known by what the database says now", async () => {
    const ada = await aMember({ email, password, verified: false });
    const { token } = await enter();
    await db.member.update({
      where: { id: ada.id },
      data: { roles: ["moderator"], emailVerifiedAt: new Date(nowMs()) },
    });
    expect(await loadActor(token)).toMatchObject({ roles: ["moderator"], verified: true });
  });

  test("notes once a minute that it is in use, and ends after thirty days", async () => {
    await aMember({ email, password });
    const start = nowMs();
    const { token } = await enter();
    const seen = async () => (await db.session.findFirstOrThrow()).lastSeenAt.getTime();
    const before = await seen();
    const restore = [setClock(() => start + 30_000)];
    await loadActor(token);
    expect(await seen()).toBe(before);
    restore.push(setClock(() => start + 120_000));
    await loadActor(token);
    expect(await seen()).toBe(start + 120_000);
    restore.push(setClock(() => start + 31 * 24 * 3600 * 1000));
    expect(await loadActor(token)).toBeNull();
    for (const back of restore.reverse()) back();
  });

  test("ends by logging out, by its owner's button, everywhere at once, and not by a stranger's", async () => {
    await aMember({ email, password });
    const stranger = await aMember();
    const [one, two, three] = [await enter(), await enter(), await enter()];
    await endSession(one.actor.sessionId, stranger);
    expect(await loadActor(one.token)).not.toBeNull();
    await endSessionOf(one.token);
    await endSession(two.actor.sessionId, three.actor);
    expect(await ownSessions(three.actor, new Date(nowMs()))).toHaveLength(1);
    await endEverySession(three.actor);
    for (const { token } of [one, two, three]) expect(await loadActor(token)).toBeNull();
  });

  test("of nobody's token is nobody's", async () => {
    expect(await loadActor("")).toBeNull();
    expect(await loadActor("AAAAAAAAAAAAAAAAAAAAAA")).toBeNull();
  });
});

describe("changing the password", () => {
  const next = "a quieter estuary";

  test("ends every session and begins a new one", async () => {
    await aMember({ email, password });
    const [here, elsewhere] = [await enter(), await enter()];
    const entry = await changePassword({ current: password, password: next }, here.actor, origin());
    expect(await loadActor(here.token)).toBeNull();
    expect(await loadActor(elsewhere.token)).toBeNull();
    expect(await loadActor(entry.token)).not.toBeNull();
    await expect(enter()).rejects.toMatchObject({ code: "invalid" });
    await enter({ password: next });
  });

  test("asks for the old one, and not for ever", async () => {
    await aMember({ email, password });
    const { actor } = await enter();
    const wrong = { current: "not the password", password: next };
    for (let n = 0; n < 5; n += 1) {
      await expect(changePassword(wrong, actor, origin())).rejects.toMatchObject({
        fields: { current: expect.any(String) },
      });
    }
    await expect(changePassword(wrong, actor, origin())).rejects.toMatchObject({ code: "too_many" });
  });

  test("refuses one's own name", async () => {
    const ada = await aMember({ email, password, penName: "Ada Quill the Elder" });
    const same = { current: password, password: "ada quill the elder" };
    await expect(changePassword(same, ada, origin())).rejects.toMatchObject({
      fields: { password: expect.any(String) },
    });
  });
});
