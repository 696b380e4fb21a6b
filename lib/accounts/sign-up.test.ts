import { beforeEach, describe, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { db } from "../platform/db/client.ts";
import { isRefusal } from "../platform/refusal.ts";
import { loadActor } from "./load-actor.ts";
import { signUpInput } from "./schema.ts";
import { signUp } from "./sign-up.ts";

let visits = 0;
const origin = () => ({ address: `192.0.2.${++visits}`, userAgent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0" });
const ada = { penName: "Ada Quill", email: "Ada@Example.org", password: "winds over the estuary" };
const join = (change: Partial<typeof ada> = {}, from = origin()) =>
  signUp(signUpInput.parse({ ...ada, ...change }), from);

beforeEach(async () => {
  await db.member.deleteMany();
  await db.event.deleteMany();
  await db.$executeRaw`TRUNCATE rate_limits`;
});

describe("signing up", () => {
  test("makes an unverified account, signs its owner in and announces it", async () => {
    const { actor, token } = await join();
    expect(actor).toMatchObject({ handle: "ada-quill", penName: "Ada Quill", roles: [], verified: false });
    expect(await loadActor(token)).toEqual(actor);
    const row = await db.member.findUniqueOrThrow({ where: { id: actor.id }, include: { sessions: true } });
    expect(row.email).toBe("ada@example.org");
    expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(row.sessions[0]?.device).toBe("Firefox on Linux");
    expect(await db.event.findMany()).toMatchObject([{ name: "member.signed-up", payload: { memberId: actor.id } }]);
  });

  test("answers a known address exactly as a new one, and leaves its owner alone", async () => {
    const owner = await aMember({ email: "ada@example.org", verified: true });
    const { actor } = await join();
    expect(actor.id).not.toBe(owner.id);
    expect(actor.verified).toBe(false);
    expect((await db.event.findMany()).map((event) => event.name)).toEqual(["member.signed-up"]);
    expect(await db.member.count({ where: { email: "ada@example.org" } })).toBe(2);
  });

  test("gives another handle where a pen name suggests one that is taken", async () => {
    await aMember({ penName: "Somebody Else", handle: "ada-quill" });
    await expect(join()).rejects.toThrow("looks like it");
    const { actor } = await join({ penName: "Ada Quill!" });
    expect(actor.handle).toBe("ada-quill-2");
  });

  test.each([
    ["the same name", "Ada Quill"],
    ["other case and spaces", "ADA  QUILL"],
    ["Cyrillic letters", "Аdа Quіll"],
    ["an I for an l", "Ada QuiIl"],
  ])("refuses a pen name that looks like another's: %s", async (_, penName) => {
    await join();
    const thrown = await join({ penName, email: "other@example.org" }).catch((refusal) => refusal);
    expect(isRefusal(thrown)).toBe(true);
    expect(thrown.fields.penName).toContain("looks like it");
  });

  test("refuses the site's own name, and names of its people before it comes that far", async () => {
    await expect(join({ penName: "Firsthand" })).rejects.toMatchObject({ fields: { penName: expect.any(String) } });
    for (const penName of ["Admin", "The Moderators", "Ｅditor"]) {
      const { error } = signUpInput.safeParse({ ...ada, penName });
      expect(error?.issues).toMatchObject([{ path: ["penName"], message: expect.stringContaining("kept") }]);
    }
  });

  test("refuses one's own name and the site's as password", async () => {
    await expect(join({ password: "Ada Quill 2026" })).rejects.toMatchObject({
      fields: { password: expect.any(String) },
    });
    await expect(join({ password: "firsthand1" })).rejects.toMatchObject({ fields: { password: expect.any(String) } });
  });

  test("of two people who want one name at once, one gets it", async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, (_, n) => join({ email: `ada${n}@example.org` })),
    );
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    for (const result of results) if (result.status === "rejected") expect(isRefusal(result.reason)).toBe(true);
  });

  test("takes five sign-ups from one address in half an hour, and says when to come back", async () => {
    const from = origin();
    for (const n of [1, 2, 3, 4, 5]) await join({ penName: `Reader ${n} here`, email: `r${n}@example.org` }, from);
    await expect(join({ penName: "One More", email: "more@example.org" }, from)).rejects.toMatchObject({
      code: "too_many",
      message: expect.stringMatching(/Try again in \d+ minutes/),
    });
  });
});
