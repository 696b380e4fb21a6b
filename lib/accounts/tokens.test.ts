import { beforeEach, describe, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { nowMs, setClock } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { isRefusal } from "../platform/refusal.ts";
import { beginAdmin } from "./begin-admin.ts";
import { confirmEmailChange } from "./confirm-email-change.ts";
import { loadActor } from "./load-actor.ts";
import { logIn } from "./log-in.ts";
import { renewAdminLink } from "./renew-admin-link.ts";
import { resetPassword } from "./reset-password.ts";
import { makeToken, worksNow } from "./take-token.ts";
import { verifyEmail } from "./verify-email.ts";

const origin = { address: "192.0.2.1", userAgent: "" };
const email = "ada@example.org";
const eventNames = async () => (await db.event.findMany({ orderBy: { id: "asc" } })).map((event) => event.name);
const later = async (ms: number, run: () => Promise<void>) => {
  const at = nowMs() + ms;
  const back = setClock(() => at);
  await run().finally(back);
};
const hour = 3600 * 1000;

beforeEach(async () => {
  await db.member.deleteMany();
  await db.token.deleteMany();
  await db.event.deleteMany();
  await db.$executeRaw`TRUNCATE rate_limits`;
});

describe("a link", () => {
  test("used fifty times at once works once", async () => {
    const { id } = await aMember({ email, verified: false });
    const token = await makeToken("t1", "verify", { memberId: id, email });
    const uses = await Promise.allSettled(Array.from({ length: 50 }, () => verifyEmail(token)));
    expect(uses.filter((use) => use.status === "fulfilled")).toHaveLength(1);
    for (const use of uses) if (use.status === "rejected") expect(isRefusal(use.reason)).toBe(true);
    expect(await eventNames()).toEqual(["member.verified"]);
  });

  test("made twice by one job is one link, which the database does not know", async () => {
    const { id } = await aMember({ email, verified: false });
    const [one, two] = await Promise.all([1, 2].map(() => makeToken("t1", "verify", { memberId: id, email })));
    expect(one).toBe(two);
    expect(await db.token.count()).toBe(1);
    expect(JSON.stringify(await db.token.findFirst())).not.toContain(one);
    expect(Buffer.from(one ?? "", "base64url")).toHaveLength(16);
  });

  test("looked at (by a mail scanner, say) stays unused", async () => {
    const { id } = await aMember({ email, verified: false });
    const token = await makeToken("t1", "verify", { memberId: id, email });
    for (let n = 0; n < 3; n += 1) expect(await worksNow(token, "verify")).toBe(true);
    await verifyEmail(token);
    expect(await worksNow(token, "verify")).toBe(false);
  });

  test("works for its own purpose only", async () => {
    const { id } = await aMember({ email, verified: false });
    const token = await makeToken("t1", "verify", { memberId: id, email });
    await expect(resetPassword({ token, password: "winds over the estuary" }, origin)).rejects.toMatchObject({
      code: "gone",
    });
    await expect(confirmEmailChange(token)).rejects.toMatchObject({ code: "gone" });
  });

  test.each([
    ["verify", 72],
    ["reset", 1],
    ["change-email", 24],
    ["admin", 24],
  ] as const)("to %s works for %d hours", async (purpose, hours) => {
    const token = await makeToken("t1", purpose, {});
    await later(hours * hour - 1000, async () => expect(await worksNow(token, purpose)).toBe(true));
    await later(hours * hour + 1000, async () => expect(await worksNow(token, purpose)).toBe(false));
  });
});

describe("verifying", () => {
  test("is refused, and the link kept, when the address has become somebody else's", async () => {
    const late = await aMember({ email, verified: false });
    const token = await makeToken("t1", "verify", { memberId: late.id, email });
    await aMember({ email, verified: true });
    await expect(verifyEmail(token)).rejects.toMatchObject({ code: "conflict" });
    expect((await db.member.findUniqueOrThrow({ where: { id: late.id } })).emailVerifiedAt).toBeNull();
  });

  test("of two accounts with one address at once, one gets it", async () => {
    const members = [await aMember({ email, verified: false }), await aMember({ email, verified: false })];
    const tokens = await Promise.all(members.map(({ id }) => makeToken(`t${id}`, "verify", { memberId: id, email })));
    const uses = await Promise.allSettled(tokens.map(verifyEmail));
    expect(uses.map((use) => use.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("resetting", () => {
  const password = "winds over the estuary";

  test("sets the password, ends every session, proves the address and lifts the wait for failed tries", async () => {
    const ada = await aMember({ email, password: "the one she forgot", verified: false });
    const { token: session } = await logIn({ email, password: "the one she forgot" }, origin);
    // Each is refused: that is what is counted.
    for (let n = 0; n < 5; n += 1) await logIn({ email, password: "is it this one" }, origin).catch(() => null);
    const token = await makeToken("t1", "reset", { memberId: ada.id, email });
    const entry = await resetPassword({ token, password }, origin);
    expect(entry).toMatchObject({ actor: { id: ada.id, verified: true } });
    expect(await loadActor(session)).toBeNull();
    expect((await logIn({ email, password }, origin)).actor.id).toBe(ada.id);
    expect(await eventNames()).toEqual(["member.verified", "member.password-changed"]);
  });

  test("refuses a password that says one's name, and the link still works", async () => {
    const ada = await aMember({ email, penName: "Ada of the Quills" });
    const token = await makeToken("t1", "reset", { memberId: ada.id, email });
    await expect(resetPassword({ token, password: "ada of the quills" }, origin)).rejects.toMatchObject({
      fields: { password: expect.any(String) },
    });
    await resetPassword({ token, password }, origin);
  });

  test("once, and the member's other reset links stop too", async () => {
    const ada = await aMember({ email });
    const tokens = await Promise.all([1, 2].map((n) => makeToken(`t${n}`, "reset", { memberId: ada.id, email })));
    await resetPassword({ token: tokens[0] ?? "", password }, origin);
    for (const token of tokens) {
      await expect(resetPassword({ token, password }, origin)).rejects.toMatchObject({ code: "gone" });
    }
  });

  test("not with a link that went to an address the member has left", async () => {
    const ada = await aMember({ email });
    const token = await makeToken("t1", "reset", { memberId: ada.id, email });
    await db.member.update({ where: { id: ada.id }, data: { email: "new@example.org" } });
    await expect(resetPassword({ token, password }, origin)).rejects.toMatchObject({ code: "gone" });
  });
});

describe("changing the address", () => {
  test("happens with the link, tells the old address, and stops links that went there", async () => {
    const ada = await aMember({ email });
    const old = await makeToken("t1", "reset", { memberId: ada.id, email });
    const token = await makeToken("t2", "change-email", { memberId: ada.id, email: "new@example.org" });
    await confirmEmailChange(token);
    expect(await db.member.findUniqueOrThrow({ where: { id: ada.id } })).toMatchObject({ email: "new@example.org" });
    expect(await worksNow(old, "reset")).toBe(false);
    const event = await db.event.findFirstOrThrow();
    expect(event).toMatchObject({ name: "member.email-changed", payload: { memberId: ada.id, before: email } });
  });

  test("verifies who was not", async () => {
    const ada = await aMember({ email, verified: false });
    await confirmEmailChange(await makeToken("t1", "change-email", { memberId: ada.id, email: "new@example.org" }));
    expect(await eventNames()).toEqual(["member.verified"]);
  });

  test("is refused when the address is another member's", async () => {
    const ada = await aMember({ email });
    await aMember({ email: "taken@example.org" });
    const token = await makeToken("t1", "change-email", { memberId: ada.id, email: "taken@example.org" });
    await expect(confirmEmailChange(token)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("the first admin", () => {
  const tokenOf = (link: string | null) => link?.split("/").at(-1) ?? "";

  test("is born from the link, once", async () => {
    const [ada, bob] = [await aMember(), await aMember()];
    const link = await renewAdminLink();
    expect(link).toMatch(/^http:\/\/localhost:3000\/admin\/begin\/[\w-]{22}$/);
    const uses = await Promise.allSettled([ada, bob, ada, bob].map((actor) => beginAdmin(tokenOf(link), actor)));
    expect(uses.filter((use) => use.status === "fulfilled")).toHaveLength(1);
    expect(await db.member.count({ where: { roles: { has: "admin" } } })).toBe(1);
    expect(await renewAdminLink()).toBeNull();
  });

  test("comes from the newest link only", async () => {
    const ada = await aMember();
    const [old, fresh] = [await renewAdminLink(), await renewAdminLink()];
    await expect(beginAdmin(tokenOf(old), ada)).rejects.toMatchObject({ code: "gone" });
    await beginAdmin(tokenOf(fresh), ada);
  });

  test("is nobody of the demo world, and the link still works", async () => {
    const link = await renewAdminLink();
    await expect(beginAdmin(tokenOf(link), await aMember({ demo: true }))).rejects.toMatchObject({ code: "forbidden" });
    await beginAdmin(tokenOf(link), await aMember());
  });

  test("is not a second one", async () => {
    const link = await renewAdminLink();
    await aMember({ roles: ["admin"] });
    await expect(beginAdmin(tokenOf(link), await aMember())).rejects.toMatchObject({ code: "conflict" });
  });
});
