import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { followUp } from "../../prisma/builders/follow-up.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aPromo } from "../../prisma/builders/promo.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { listOutbox } from "../platform/mail/outbox.ts";
import { stopLinkFor, stopMail } from "../platform/mail/stop-mail.ts";
import type { Actor } from "../policy.ts";
import { addWord } from "../screening/add-word.ts";
import { declineRequest } from "./decline-request.ts";
import { forgetRequests } from "./forget.ts";
import { requestPromo } from "./request-promo.ts";
import { countWaiting, requestFor, requestsFor } from "./requests.ts";
import { declineInput, requestInput } from "./schema.ts";

const typed = {
  ...{ name: "Mo Baker", email: "mo@bakery.example", advertiser: "Mill Road Bakery", slot: "rail" },
  words: "Bread from Mill Road\nBaked at four, sold from seven.",
  ...{ link: "https://bakery.example/bread", startsOn: "2026-12-01", endsOn: "2026-12-31" },
};

let places = 0;
const ask = (more: Partial<typeof typed> = {}) =>
  requestPromo(requestInput.parse({ ...typed, ...more }), null, { address: `192.0.2.${++places}` });
const dayMs = 24 * 60 * 60 * 1000;
const mailsTo = async (address: string) => (await listOutbox(100)).filter(({ to }) => to === address);
const addressOf = ({ handle }: Actor) => `${handle}@members.example`;

let admin: Actor;

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE promos, promo_requests, events, rate_limits, mail_stops, screened_texts CASCADE`;
  await db.member.updateMany({ data: { roles: [] } });
  await rm(join(env().DATA_DIR, "outbox"), { recursive: true, force: true });
  admin = await aMember({ roles: ["admin"] });
});
afterAll(closeDatabase);

describe("somebody asks to advertise", () => {
  test("it waits for the admins, who are mailed; the mail of receipt has nothing in it of what was typed", async () => {
    const other = await aMember({ roles: ["moderator"] });
    const { id } = await ask();
    await followUp();
    expect((await requestsFor(admin)).waiting).toMatchObject([
      { id, name: "Mo Baker", email: "mo@bakery.example", isHeld: false, answer: null },
    ]);
    expect(await countWaiting(admin)).toBe(1);
    const [told] = await mailsTo(addressOf(admin));
    expect(told?.subject).toBe("Mill Road Bakery asks to advertise");
    expect(told?.text).toContain("/admin/promos/requests");
    expect(await mailsTo(addressOf(other))).toEqual([]);
    const [receipt] = await mailsTo("mo@bakery.example");
    expect(receipt?.text).toContain("/mail/stop/");
    for (const word of ["Mo Baker", "Mill Road", "Baked", "bakery.example/bread"])
      expect(receipt?.text).not.toContain(word);
  });

  test("who wants no such mail gets none", async () => {
    const link = await stopLinkFor("mo@bakery.example");
    await stopMail(link?.split("/").at(-1) ?? "");
    await ask();
    await followUp();
    expect(await mailsTo("mo@bakery.example")).toEqual([]);
  });

  test("what looks like spam is kept for the admins, and nobody is mailed", async () => {
    const words = "Followers at https://bit.ly/3abc and https://bit.ly/4def and https://bit.ly/5ghi";
    const { id } = await ask({ words });
    await followUp();
    expect(await requestFor(id, admin)).toMatchObject({ isHeld: true });
    expect(await listOutbox(100)).toEqual([]);
  });

  test("so is what others have just asked for word by word", async () => {
    const { id: first } = await ask({ email: "one@bakery.example" });
    await ask({ email: "two@bakery.example" });
    const { id: third } = await ask({ email: "three@bakery.example" });
    expect([(await requestFor(first, admin))?.isHeld, (await requestFor(third, admin))?.isHeld]).toEqual([false, true]);
  });

  test("a word that moderators have listed is refused, and what was typed stays", async () => {
    await addWord(
      { word: "grozel", list: "banned", outcome: "refuse", note: "" },
      await aMember({ roles: ["moderator"] }),
    );
    await expect(ask({ words: "Grozel for all." })).rejects.toMatchObject({ fields: { words: expect.any(String) } });
    expect(await countWaiting(admin)).toBe(0);
  });

  test("three a day from one place, and three for one address", async () => {
    const from = (address: string, email: string) =>
      requestPromo(requestInput.parse({ ...typed, email }), null, { address });
    for (let n = 0; n < 3; n++) await from("198.51.100.1", `a${n}@bakery.example`);
    await expect(from("198.51.100.1", "b@bakery.example")).rejects.toMatchObject({ code: "too_many" });
    for (let n = 0; n < 3; n++) await from(`198.51.100.${n + 2}`, "mo@bakery.example");
    await expect(from("198.51.100.9", "mo@bakery.example")).rejects.toMatchObject({ code: "too_many" });
    expect(await countWaiting(admin)).toBe(6);
  });

  test.each([
    ["name", { name: "" }],
    ["email", { email: "mo at bakery" }],
    ["advertiser", { advertiser: "" }],
    ["words", { words: "  " }],
    ["words", { words: "x".repeat(1001) }],
    ["link", { link: "bakery.example" }],
    ["slot", { slot: "" }],
    ["startsOn", { startsOn: "soon" }],
    ["endsOn", { endsOn: "2026-11-30" }],
  ])("a wrong %s is refused at its field", (field, wrong) => {
    const parsed = requestInput.safeParse({ ...typed, ...wrong });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test("only admins see what was asked", async () => {
    const { id } = await ask();
    for (const actor of [null, await aMember(), await aMember({ roles: ["moderator", "editor"] })]) {
      await expect(requestsFor(actor)).rejects.toMatchObject({ code: "not_found" });
      await expect(requestFor(id, actor)).rejects.toMatchObject({ code: "not_found" });
      await expect(countWaiting(actor)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

describe("an admin answers", () => {
  test("a promo made of it accepts it, and whoever asked is told", async () => {
    const { id } = await ask();
    const promo = await aPromo({ by: admin, request: id, running: false });
    await followUp();
    expect((await requestsFor(admin)).answered).toMatchObject([
      { id, answer: { promoId: promo.id, by: admin.penName, note: "" } },
    ]);
    expect((await mailsTo("mo@bakery.example")).map(({ subject }) => subject)).toContainEqual(
      expect.stringContaining("accepted"),
    );
  });

  test("declined, with the note in the mail", async () => {
    const { id } = await ask();
    await declineRequest(declineInput.parse({ request: id, note: "Not before spring." }), admin);
    await followUp();
    expect(await requestFor(id, admin)).toMatchObject({ answer: { promoId: null, note: "Not before spring." } });
    const [answer] = (await mailsTo("mo@bakery.example")).filter(({ subject }) => subject.includes("declined"));
    expect(answer?.text).toContain("“Not before spring.”");
    expect(declineInput.safeParse({ request: id, note: " " }).success).toBe(false);
  });

  test("of two who answer at once, one does", async () => {
    const [{ id }, other] = [await ask(), await aMember({ roles: ["admin"] })];
    const done = await Promise.allSettled([
      aPromo({ by: admin, request: id, running: false }),
      declineRequest({ request: id, note: "No." }, admin),
      aPromo({ by: other, request: id, running: false }),
    ]);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.promo.count()).toBeLessThanOrEqual(1);
    await expect(declineRequest({ request: "nosuch", note: "No." }, admin)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(declineRequest({ request: id, note: "No." }, await aMember())).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("when a moderator removes the promo, whoever asked for it is told by which rule and why", async () => {
    const { id } = await ask();
    const promo = await aPromo({ by: admin, request: id });
    await followUp();
    await decideOn({ kind: "promo", id: promo.id }, "remove", await aMember({ roles: ["moderator"] }));
    await followUp();
    const [told] = (await mailsTo("mo@bakery.example")).filter(({ subject }) => subject.includes("removed"));
    expect(told?.text).toContain("Rule 9: No spam");
    expect(told?.text).toContain("“It sells watches.”");
    expect((await mailsTo(addressOf(admin))).some(({ text }) => text.includes("that you made"))).toBe(true);
  });
});

test("a request is forgotten a year after its answer, but not while its promo goes on", async () => {
  const [first, second] = [await ask(), await ask({ email: "other@bakery.example" })];
  await declineRequest({ request: first.id, note: "No." }, admin);
  const promo = await aPromo({ by: admin, request: second.id });
  const left = async () => (await db.promoRequest.findMany()).map(({ id }) => id);
  await forgetRequests(Date.now() + 364 * dayMs);
  expect(await left()).toHaveLength(2);
  await forgetRequests(Date.now() + 366 * dayMs);
  expect(await left()).toEqual([second.id]);
  await db.promo.update({ where: { id: promo.id }, data: { endedAt: new Date() } });
  await forgetRequests(Date.now() + 366 * dayMs);
  expect(await left()).toEqual([]);
});
