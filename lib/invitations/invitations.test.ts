import { beforeEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { loadActor } from "../accounts/load-actor.ts";
import { removeUnverified } from "../accounts/remove-stale.ts";
import { signUpInput } from "../accounts/schema.ts";
import { signUp } from "../accounts/sign-up.ts";
import { startSession } from "../accounts/start-session.ts";
import { invitationWorks } from "../accounts/take-invitation.ts";
import { nowMs, setClock } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { listOutbox } from "../platform/mail/outbox.ts";
import { mailStop, stopMail } from "../platform/mail/stop-mail.ts";
import type { Actor } from "../policy.ts";
import { changeSetting } from "../site/change-setting.ts";
import { contributorPage } from "../stories/contributors.ts";
import { changeShowing } from "./change-showing.ts";
import { forgetAddresses } from "./forget-addresses.ts";
import { makeInvitation } from "./make-invitation.ts";
import { invitationToken } from "./paths.ts";
import { myInvitations } from "./queries.ts";
import { mailInput } from "./schema.ts";
import { sendInvitation } from "./send-invitation.ts";
import { takeBackInvitation } from "./take-back.ts";
import { invitationTreeOf, invitedBy, invitersOf } from "./tree.ts";

let count = 0;
const dayMs = 86_400_000;

/** Somebody signs up, by an invitation or without one. */
async function join(invitation?: string): Promise<Actor> {
  count += 1;
  const typed = { penName: `Newcomer No ${count}`, email: `n${count}@example.org`, password: "winds over the estuary" };
  const origin = { address: `198.51.100.${count}`, userAgent: "Firefox" };
  return (await signUp(signUpInput.parse({ ...typed, invitation }), origin)).actor;
}

const byLink = async (inviter: Actor) => invitationToken((await makeInvitation(null, inviter)).id);
const setSignUp = async (value: "open" | "invitation" | "closed") =>
  changeSetting({ key: "signUp", value }, await aMember({ roles: ["admin"] }));

async function daysLater<T>(days: number, run: () => Promise<T>): Promise<T> {
  const at = nowMs() + days * dayMs;
  const putBack = setClock(() => at);
  try {
    return await run();
  } finally {
    putBack();
  }
}

beforeEach(async () => {
  await db.siteChange.deleteMany();
  await setSignUp("open");
  await db.$executeRaw`TRUNCATE rate_limits`;
});

test("a member makes a link, somebody joins by it, and the inviter sees that it is used, not by whom", async () => {
  const rosa = await aMember();
  const token = await byLink(rosa);
  expect(await myInvitations(rosa)).toMatchObject({ left: 4, invitations: [{ state: "sent", byMail: false }] });
  expect((await myInvitations(rosa)).invitations[0]?.link).toContain(`/sign-up?invitation=${token}`);
  const ines = await join(token);
  const { left, invitations } = await myInvitations(rosa);
  expect([left, invitations[0]?.state, invitations[0]?.link]).toEqual([4, "used", null]);
  expect(JSON.stringify(invitations)).not.toContain(ines.id);
  expect(await invitersOf([ines.id, rosa.id])).toEqual(new Map([[ines.id, rosa.id]]));
});

test("what is stored is not the link", async () => {
  const token = await byLink(await aMember());
  const { tokenHash } = await db.invitation.findFirstOrThrow({ orderBy: { id: "desc" } });
  expect(Buffer.from(tokenHash).toString("base64url")).not.toContain(token);
});

test("where members come by invitation, one needs one that works", async () => {
  const token = await byLink(await aMember());
  await setSignUp("invitation");
  await expect(join()).rejects.toMatchObject({ code: "forbidden", message: expect.stringContaining("by invitation") });
  await expect(join("no-such-token")).rejects.toMatchObject({ code: "gone" });
  expect((await join(token)).verified).toBe(false);
  await expect(join(token)).rejects.toMatchObject({ code: "gone" });
});

test("where sign-up is closed nobody comes, and nobody invites", async () => {
  const rosa = await aMember();
  const token = await byLink(rosa);
  await setSignUp("closed");
  await expect(join(token)).rejects.toMatchObject({ code: "forbidden" });
  await expect(makeInvitation(null, rosa)).rejects.toMatchObject({ code: "conflict" });
  await setSignUp("open");
  expect(await join(token)).toMatchObject({ verified: false });
});

test("of fifty who use one link at once, one joins, and the others leave nothing behind", async () => {
  const token = await byLink(await aMember());
  const before = await db.member.count();
  const done = await Promise.allSettled(Array.from({ length: 50 }, () => join(token)));
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db.member.count()).toBe(before + 1);
}, 60_000);

test("used and taken back at once: either somebody has joined, or the link is dead", async () => {
  for (let round = 0; round < 5; round += 1) {
    const rosa = await aMember();
    const { id } = await makeInvitation(null, rosa);
    const [joined, back] = await Promise.allSettled([
      join(invitationToken(id)),
      takeBackInvitation({ invitation: id }, rosa),
    ]);
    expect([joined.status, back.status].toSorted()).toEqual(["fulfilled", "rejected"]);
    const row = await db.invitation.findUniqueOrThrow({ where: { id } });
    expect(row.memberId !== null).toBe(joined.status === "fulfilled");
    expect(row.takenBackAt !== null).toBe(back.status === "fulfilled");
  }
});

test("each member has five; one that is taken back or expires can be given again", async () => {
  const rosa = await aMember();
  const made = await Promise.allSettled(Array.from({ length: 7 }, () => makeInvitation(null, rosa)));
  expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  await expect(makeInvitation(null, rosa)).rejects.toMatchObject({ code: "conflict" });
  const [first] = (await myInvitations(rosa)).invitations;
  await takeBackInvitation({ invitation: first?.id ?? "" }, rosa);
  await takeBackInvitation({ invitation: first?.id ?? "" }, rosa);
  expect(await myInvitations(rosa)).toMatchObject({ left: 1 });
  await daysLater(31, async () => {
    expect(await myInvitations(rosa)).toMatchObject({ left: 5 });
    expect((await myInvitations(rosa)).invitations.map(({ state }) => state)).toEqual(Array(4).fill("expired"));
    expect(await makeInvitation(null, rosa)).toMatchObject({ id: expect.any(String) });
  });
});

test("an invitation works for thirty days", async () => {
  const [rosa, other] = [await aMember(), await aMember()];
  const [early, late] = [await byLink(rosa), await byLink(other)];
  await daysLater(29.9, async () => expect(await invitationWorks(early)).toBe(true));
  await daysLater(30, async () => {
    expect(await invitationWorks(late)).toBe(false);
    await expect(join(late)).rejects.toMatchObject({ code: "gone" });
  });
});

test("an invitation whose account was never confirmed comes back to its inviter", async () => {
  const rosa = await aMember();
  await join(await byLink(rosa));
  await daysLater(8, removeUnverified);
  expect(await myInvitations(rosa)).toMatchObject({ left: 5, invitations: [{ state: "expired" }] });
});

test("only verified members who are not banned invite, and what the banned gave out works no more", async () => {
  await expect(makeInvitation(null, await aMember({ verified: false }))).rejects.toMatchObject({ code: "forbidden" });
  const [rosa, moderator] = [await aMember(), await aMember({ roles: ["moderator"] })];
  const token = await byLink(rosa);
  const { decisionId } = await decideOn({ kind: "profile", id: rosa.id }, "ban", moderator);
  const { token: session } = await transaction((tx) => startSession(tx, rosa.id, ""));
  const banned = await loadActor(session);
  expect(banned?.bans).toMatchObject([{ decisionId }]);
  await expect(makeInvitation(null, banned as Actor)).rejects.toMatchObject({ code: "forbidden" });
  expect(await invitationWorks(token)).toBe(false);
  await expect(join(token)).rejects.toMatchObject({ code: "gone" });
});

test("nobody takes back what is another's", async () => {
  const { id } = await makeInvitation(null, await aMember());
  await expect(takeBackInvitation({ invitation: id }, await aMember())).rejects.toMatchObject({ code: "not_found" });
  expect(await invitationWorks(invitationToken(id))).toBe(true);
});

test("an invitation by mail names its inviter, has the way in and the way to have no more, and forgets the address", async () => {
  const rosa = await aMember({ penName: "Rosa Linden" });
  const { id } = await makeInvitation({ email: "ines@example.org", note: "You saw the bridge." }, rosa);
  expect((await myInvitations(rosa)).invitations[0]).toMatchObject({ email: "ines@example.org", link: null });
  await sendInvitation({ invitationId: id });
  const [mail] = (await listOutbox()).filter(({ to }) => to === "ines@example.org");
  expect(mail?.subject).toBe("Rosa Linden invites you to Firsthand");
  expect(mail?.text).toContain("They write: “You saw the bridge.”");
  expect(mail?.text).toContain(`/sign-up?invitation=${invitationToken(id)}`);
  expect(mail?.text).toMatch(/\/mail\/stop\/[\w-]{22}/);
  expect(await db.event.count({ where: { name: "invitation.made" } })).toBeGreaterThan(0);
  await join(invitationToken(id));
  expect(await db.invitation.findUniqueOrThrow({ where: { id } })).toMatchObject({ email: null, note: "" });
});

test("to an address with an account the same mail goes, and the inviter is told the same", async () => {
  const [rosa] = [await aMember(), await aMember({ email: "owner@example.org" })];
  const { id } = await makeInvitation({ email: "owner@example.org", note: "" }, rosa);
  await sendInvitation({ invitationId: id });
  expect((await listOutbox()).filter(({ to }) => to === "owner@example.org")).toHaveLength(1);
  expect((await myInvitations(rosa)).invitations[0]).toMatchObject({ state: "sent" });
});

test("whoever wants no such mail gets none, and opening the link changes nothing", async () => {
  const [rosa, ben] = [await aMember(), await aMember()];
  const to = { email: "quiet@example.org", note: "" };
  await sendInvitation({ invitationId: (await makeInvitation(to, rosa)).id });
  const mails = async () => (await listOutbox()).filter((mail) => mail.to === to.email);
  const [first] = await mails();
  const token = /\/mail\/stop\/([\w-]+)/.exec(first?.text ?? "")?.[1] ?? "";
  expect(await mailStop(token)).toEqual({ stopped: false });
  expect(await mailStop(token)).toEqual({ stopped: false });
  await stopMail(token);
  await stopMail(token);
  expect(await mailStop(token)).toEqual({ stopped: true });
  await sendInvitation({ invitationId: (await makeInvitation(to, ben)).id });
  expect(await mails()).toHaveLength(1);
  await expect(stopMail("nosuch")).rejects.toMatchObject({ code: "gone" });
  expect(await mailStop("nosuch")).toBeNull();
});

test("one address gets at most three a day, from whomever", async () => {
  const to = { email: "wanted@example.org", note: "" };
  for (let n = 0; n < 3; n += 1) await makeInvitation(to, await aMember());
  await expect(makeInvitation(to, await aMember())).rejects.toMatchObject({ code: "too_many" });
});

test("what is expired forgets its address", async () => {
  const { id } = await makeInvitation({ email: "late@example.org", note: "Hello" }, await aMember());
  await forgetAddresses();
  expect(await db.invitation.findUniqueOrThrow({ where: { id } })).toMatchObject({ email: "late@example.org" });
  await daysLater(30, forgetAddresses);
  expect(await db.invitation.findUniqueOrThrow({ where: { id } })).toMatchObject({ email: null, note: "" });
});

test.each([
  ["ines@example.org", "Come and see:\n\tthe bridge\u202e", true, "Come and see: the bridge"],
  ["ines@example.org", "See www.example.org/win", false, ""],
  ["ines@example.org", "See evil-shop.com", false, ""],
  ["ines@example.org", "x".repeat(301), false, ""],
  ["a@b@example.org", "", false, ""],
])("to %s with %j: %s", (email, note, fits, tidied) => {
  const parsed = mailInput.safeParse({ email, note });
  expect(parsed.success).toBe(fits);
  if (parsed.success) expect(parsed.data.note).toBe(tidied);
});

test("the tree is read upwards and downwards", async () => {
  const rosa = await aMember();
  const ines = await join(await byLink(rosa));
  const sister = await join(await byLink(rosa));
  await db.member.update({ where: { id: ines.id }, data: { emailVerifiedAt: new Date() } });
  const child = await join(await byLink({ ...ines, verified: true }));
  const paths = await invitationTreeOf([child.id, sister.id, rosa.id]);
  expect(paths).toEqual(
    new Map([
      [child.id, [ines.id, rosa.id]],
      [sister.id, [rosa.id]],
      [rosa.id, []],
    ]),
  );
  expect(new Set(await invitedBy(rosa.id, 10))).toEqual(new Set([ines.id, sister.id]));
  expect(await invitedBy(rosa.id, 1)).toHaveLength(1);
});

test("a profile says who invited its member only where both have agreed", async () => {
  const rosa = await aMember();
  const ines = await join(await byLink(rosa));
  const shown = async () => (await contributorPage(ines.handle))?.invitedBy ?? null;
  const agree = (inviter: boolean, invited: boolean) =>
    Promise.all([
      changeShowing({ showsInviter: false, showsInvited: inviter }, rosa),
      changeShowing({ showsInviter: invited, showsInvited: false }, ines),
    ]);
  for (const [inviter, invited] of [
    [false, false],
    [true, false],
    [false, true],
  ] as const) {
    await agree(inviter, invited);
    expect(await shown()).toBeNull();
  }
  await agree(true, true);
  expect(await shown()).toEqual({ handle: rosa.handle, penName: rosa.penName });
  expect((await contributorPage(rosa.handle))?.invitedBy).toBeNull();
});
