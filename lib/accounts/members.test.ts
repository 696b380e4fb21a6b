import { beforeEach, describe, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aPromo } from "../../prisma/builders/promo.ts";
import { cookieOf } from "../../prisma/builders/signed-in.ts";
import { seedPromo } from "../../prisma/builders/world/seed-promo.ts";
import { nowMs } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { newId } from "../platform/new-id.ts";
import { roles as everyRole } from "../policy.ts";
import { siteChanges } from "../site/queries.ts";
import { askVerificationFor } from "./ask-verification.ts";
import { changePenName } from "./change-pen-name.ts";
import { changeAvatar, changeBio } from "./change-profile.ts";
import { endSessionsFor } from "./end-sessions.ts";
import { demoWorld, headerMember, listMembers, me, ownAccount } from "./queries.ts";
import { removeDemoWorld } from "./remove-demo-world.ts";
import { removeExpired, removeUnverified } from "./remove-stale.ts";
import { bioInput } from "./schema.ts";
import { setRoles } from "./set-roles.ts";
import { makeToken } from "./take-token.ts";

const day = 24 * 3600 * 1000;

beforeEach(async () => {
  await db.siteChange.deleteMany();
  await db.member.deleteMany();
  await db.event.deleteMany();
});

describe("the pen name", () => {
  test("changes, the handle stays, and the old name is free", async () => {
    const ada = await aMember({ penName: "Ada Quill", handle: "ada-of-old" });
    await changePenName("Ada Pen", ada);
    expect(await ownAccount(ada)).toMatchObject({ penName: "Ada Pen", handle: "ada-of-old" });
    await changePenName("Ada Quill", await aMember());
    await expect(changePenName("Ada of Old", await aMember())).rejects.toMatchObject({ code: "invalid" });
  });

  test("may change to another way of writing itself", async () => {
    const ada = await aMember({ penName: "Ada Quill" });
    expect(await changePenName("ADA QUILL", ada)).toEqual({ penName: "ADA QUILL" });
  });

  test("of two who want one at once, one gets it", async () => {
    const members = [await aMember(), await aMember(), await aMember()];
    const results = await Promise.allSettled(members.map((member) => changePenName("Ada Quill", member)));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  });

  test.each(["Firsthand", "Moderator"])("is not %s", async (name) => {
    await expect(changePenName(name, await aMember())).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("the profile", () => {
  test("says what its member writes, without what cannot be seen", async () => {
    const ada = await aMember();
    const { bio } = bioInput.parse({ bio: "  Keeper of\r\nthe  light\u202E.\n\n\n\nSince 1998. " });
    await changeBio(bio, ada);
    expect((await ownAccount(ada)).bio).toBe("Keeper of\nthe light.\n\nSince 1998.");
    expect(bioInput.safeParse({ bio: "x".repeat(501) }).success).toBe(false);
  });

  test("shows an own avatar, and nobody else's picture", async () => {
    const [ada, bob] = [await aMember(), await aMember()];
    const picture = (ownerId: string, kind: string) => ({
      id: newId(),
      ownerId,
      kind,
      width: 256,
      height: 256,
      bytes: 1,
      contentType: "image/webp",
      variants: [],
      createdAt: new Date(nowMs()),
    });
    const own = await db.media.create({ data: picture(ada.id, "avatar") });
    await changeAvatar(own.id, ada);
    expect((await headerMember(ada)).avatar).toBe(`/media/${own.id}/96.webp`);
    for (const other of [picture(bob.id, "avatar"), picture(ada.id, "story")]) {
      await db.media.create({ data: other });
      await expect(changeAvatar(other.id, ada)).rejects.toMatchObject({ code: "not_found" });
    }
    await changeAvatar(null, ada);
    expect(await me(ada)).toEqual({
      id: ada.id,
      handle: ada.handle,
      penName: ada.penName,
      avatar: null,
      moderates: false,
      roles: [],
      verified: true,
    });
  });
});

describe("roles", () => {
  test("are set by admins, and by nobody else", async () => {
    const [admin, bob] = [await aMember({ roles: ["admin"] }), await aMember()];
    expect(await setRoles({ member: bob.id, roles: ["editor", "moderator"] }, admin)).toMatchObject({
      roles: ["editor", "moderator"],
    });
    expect(await db.event.findFirst()).toMatchObject({ name: "member.roles-set", payload: { memberId: bob.id } });
    await setRoles({ member: bob.id, roles: ["moderator", "editor"] }, admin);
    expect(await siteChanges(admin)).toMatchObject([
      {
        ...{ key: "roles", by: admin.penName, at: expect.any(Date) },
        value: { handle: bob.handle, before: [], roles: ["editor", "moderator"] },
      },
    ]);
    for (const actor of [bob, await aMember({ roles: ["editor", "moderator"] })]) {
      await expect(setRoles({ member: actor.id, roles: ["admin"] }, actor)).rejects.toMatchObject({
        code: "not_found",
      });
    }
    await expect(setRoles({ member: "nobody", roles: [] }, admin)).rejects.toMatchObject({ code: "not_found" });
  });

  test("leave one admin", async () => {
    const admin = await aMember({ roles: ["admin"] });
    await expect(setRoles({ member: admin.id, roles: [] }, admin)).rejects.toMatchObject({ code: "conflict" });
    await setRoles({ member: admin.id, roles: ["admin", "editor"] }, admin);
  });

  test("leave one admin also when two take it from each other at once", async () => {
    for (let round = 0; round < 5; round += 1) {
      await db.member.deleteMany();
      const [ada, bob] = [await aMember({ roles: ["admin"] }), await aMember({ roles: ["admin"] })];
      await Promise.allSettled([
        setRoles({ member: ada.id, roles: [] }, bob),
        setRoles({ member: bob.id, roles: [] }, ada),
      ]);
      expect(await db.member.count({ where: { roles: { has: "admin" } } })).toBe(1);
    }
  });

  test("are for proved addresses, and admin is not for the demo world", async () => {
    const admin = await aMember({ roles: ["admin"] });
    const newcomer = await aMember({ verified: false });
    const demo = await aMember({ demo: true });
    await expect(setRoles({ member: newcomer.id, roles: ["editor"] }, admin)).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(setRoles({ member: demo.id, roles: ["admin"] }, admin)).rejects.toMatchObject({ code: "conflict" });
    await setRoles({ member: demo.id, roles: ["moderator"] }, admin);
  });
});

describe("the admin's list", () => {
  test("finds members by name and role, 50 a page, without e-mails", async () => {
    const admin = await aMember({ roles: ["admin"], password: "winds over the estuary" });
    await aMember({ penName: "Rosa Linden", handle: "rosa", roles: ["editor"] });
    for (let n = 0; n < 51; n += 1) await aMember({ penName: `Reader ${n} of many` });
    const first = await listMembers({ search: "of many" }, admin);
    expect(first.members).toHaveLength(50);
    const second = await listMembers({ search: "of many", after: first.after ?? "" }, admin);
    expect(second).toMatchObject({ members: [{ penName: "Reader 0 of many" }], after: null });
    const { members } = await listMembers({ search: "linden", role: "editor" }, admin);
    expect(members).toMatchObject([{ handle: "rosa", roles: ["editor"], verified: true }]);
    expect(JSON.stringify([first, members])).not.toContain("@");
  });

  test("says how it stands with each, and finds them by it", async () => {
    const [admin, mod] = [await aMember({ roles: ["admin"] }), await aMember({ roles: ["moderator"] })];
    const [plain, late, banned] = [await aMember(), await aMember({ verified: false }), await aMember()];
    await aMember({ demo: true });
    await db.member.updateMany({ data: { passwordHash: "x" } });
    await decideOn({ kind: "profile", id: banned.id }, "ban", mod);
    await cookieOf(plain);
    await cookieOf(plain);
    const found = async (state: "unconfirmed" | "banned" | "demo") =>
      (await listMembers({ state }, admin)).members.map(({ id }) => id);
    expect(await found("unconfirmed")).toEqual([late.id]);
    expect(await found("banned")).toEqual([banned.id]);
    expect(await found("demo")).toHaveLength(1);
    const { members } = await listMembers({}, admin);
    expect(members.find(({ id }) => id === plain.id)).toMatchObject({ sessions: 2, bannedUntil: null });
    expect(members.find(({ id }) => id === banned.id)?.bannedUntil).not.toBeNull();
  });

  test("lets an admin end somebody's sessions and have the confirmation mail sent again, and nobody else", async () => {
    const [admin, mod, late] = [
      await aMember({ roles: ["admin"] }),
      await aMember({ roles: ["moderator", "editor"] }),
      await aMember({ verified: false }),
    ];
    await cookieOf(late);
    for (const actor of [null, mod, late]) {
      await expect(endSessionsFor({ member: late.id }, actor)).rejects.toMatchObject({ code: "not_found" });
      await expect(askVerificationFor({ member: late.id }, actor)).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await endSessionsFor({ member: late.id }, admin)).toEqual({ ended: 1 });
    expect(await db.session.count({ where: { memberId: late.id } })).toBe(0);
    await askVerificationFor({ member: late.id }, admin);
    expect(await db.event.findFirst({ where: { name: "member.verification-asked" } })).toMatchObject({
      payload: { memberId: late.id },
    });
    await expect(askVerificationFor({ member: mod.id }, admin)).rejects.toMatchObject({ code: "conflict" });
    await expect(askVerificationFor({ member: "nosuch" }, admin)).rejects.toMatchObject({ code: "not_found" });
  });

  test("is for admins", async () => {
    for (const actor of [
      null,
      await aMember(),
      await aMember({ roles: everyRole.filter((role) => role !== "admin") }),
    ]) {
      await expect(listMembers({}, actor)).rejects.toMatchObject({ code: "not_found" });
      await expect(demoWorld(actor)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

describe("the demo world", () => {
  test("goes whole when an admin says so, and real members stay", async () => {
    const admin = await aMember({ roles: ["admin"] });
    const demo = await aMember({ demo: true });
    await db.story.create({ data: { id: newId(), authorId: demo.id, createdAt: new Date(nowMs()) } });
    await seedPromo(new Map([["a-brandt", demo.id]]));
    const { id: real } = await aPromo({ by: admin });
    expect(await demoWorld(admin)).toEqual({ members: 1, stories: 1 });
    await expect(removeDemoWorld(demo)).rejects.toMatchObject({ code: "not_found" });
    expect(await removeDemoWorld(admin)).toEqual({ removed: 1 });
    expect(await db.story.count()).toBe(0);
    expect(await db.promo.findMany({ select: { id: true } })).toEqual([{ id: real }]);
    expect(await db.member.count()).toBe(1);
    expect(await db.event.count({ where: { name: "demo.removed" } })).toBe(1);
  });
});

describe("what is stale", () => {
  test("goes: unverified accounts after seven days, with their names", async () => {
    const old = new Date(nowMs() - 8 * day);
    await aMember({ verified: false, createdAt: old, penName: "Forgotten One" });
    const kept = [
      await aMember({ verified: false }),
      await aMember({ createdAt: old }),
      await aMember({ verified: false, createdAt: old, roles: ["admin"] }),
      await aMember({ verified: false, createdAt: old, demo: true }),
    ];
    expect(await removeUnverified()).toBe(1);
    expect(await db.member.count()).toBe(kept.length);
    await aMember({ penName: "Forgotten One" });
  });

  test("goes: links and sessions whose time is over", async () => {
    const { id } = await aMember();
    await makeToken("t-old", "reset", { memberId: id });
    await makeToken("t-new", "verify", { memberId: id });
    await db.token.update({ where: { id: "t-old" }, data: { expiresAt: new Date(nowMs() - 1) } });
    await removeExpired();
    expect((await db.token.findMany()).map((token) => token.id)).toEqual(["t-new"]);
  });
});
