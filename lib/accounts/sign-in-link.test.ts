import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { codeOf } from "../../prisma/builders/factor.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { nowMs, setClock } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { listOutbox } from "../platform/mail/outbox.ts";
import { reactTo } from "../reactions.ts";
import { jobs } from "../schedule.ts";
import { askSignInLink } from "./ask-sign-in-link.ts";
import { finishLogIn } from "./enter.ts";
import { loadActor } from "./load-actor.ts";
import { logIn } from "./log-in.ts";
import { signInByLink } from "./sign-in-by-link.ts";
import { worksNow } from "./take-token.ts";
import { beginFactor } from "./two-factor/begin-factor.ts";
import { confirmFactor } from "./two-factor/confirm-factor.ts";

const email = "ada@example.org";
const password = "winds over the estuary";
const origin = { address: "192.0.2.7", userAgent: "" };
let restore: () => void = () => undefined;

beforeEach(async () => {
  await db.member.deleteMany();
  await db.event.deleteMany();
  await db.$executeRaw`TRUNCATE rate_limits`;
  await rm(join(env().DATA_DIR, "outbox"), { recursive: true, force: true });
});
afterEach(() => restore());

function later(seconds: number): void {
  const at = nowMs() + seconds * 1000;
  restore();
  restore = setClock(() => at);
}

async function work(times = 1): Promise<void> {
  const events = await db.event.findMany({ where: { name: "member.sign-in-asked" }, orderBy: { id: "asc" } });
  await db.event.deleteMany();
  for (const { payload } of events)
    for (const { job, payload: about } of reactTo(
      "member.sign-in-asked",
      payload as { email: string; requestId: string },
    )) {
      const declared = jobs.find(({ name }) => name === job);
      for (let n = 0; n < times; n += 1) await declared?.run(declared.schema.parse(about));
    }
}

async function linkFor(address = email): Promise<string> {
  await askSignInLink({ email: address }, origin);
  await work();
  const [mail] = await listOutbox();
  return /\/log-in\/link\/([\w-]{22})/.exec(mail?.text ?? "")?.[1] ?? "";
}

test("a link logs in, once", async () => {
  const ada = await aMember({ email });
  const token = await linkFor();
  const entry = await signInByLink(token, origin);
  expect(entry).toMatchObject({ actor: { id: ada.id } });
  await expect(signInByLink(token, origin)).rejects.toMatchObject({ code: "gone" });
});

test("of fifty uses at once one logs in", async () => {
  await aMember({ email });
  const token = await linkFor();
  await db.$executeRaw`TRUNCATE rate_limits`;
  const uses = Array.from({ length: 50 }, (_, n) =>
    signInByLink(token, { address: `198.51.100.${n}`, userAgent: "" }).then(
      () => "in",
      ({ code }: { code: string }) => code,
    ),
  );
  const got = await Promise.all(uses);
  expect(got.filter((one) => one === "in")).toHaveLength(1);
  expect(new Set(got)).toEqual(new Set(["in", "gone"]));
});

test("looking at it changes nothing, and after fifteen minutes it works no more", async () => {
  await aMember({ email });
  const token = await linkFor();
  expect(await worksNow(token, "sign-in")).toBe(true);
  expect(await worksNow(token, "reset")).toBe(false);
  later(15 * 60 + 1);
  expect(await worksNow(token, "sign-in")).toBe(false);
  await expect(signInByLink(token, origin)).rejects.toMatchObject({ code: "gone" });
});

test("known and unknown addresses are answered alike, and only the owner is written to", async () => {
  await aMember({ email });
  expect(await askSignInLink({ email }, origin)).toEqual({ email });
  expect(await askSignInLink({ email: "nobody@example.org" }, origin)).toEqual({ email: "nobody@example.org" });
  await work(2);
  const mails = await listOutbox();
  expect(new Set(mails.map(({ to }) => to))).toEqual(new Set([email]));
  expect(new Set(mails.map(({ text }) => text)).size).toBe(1);
  for (const address of [email, "nobody@example.org"]) {
    await askSignInLink({ email: address }, origin);
    await askSignInLink({ email: address }, origin);
    await expect(askSignInLink({ email: address }, origin)).rejects.toMatchObject({ code: "too_many" });
  }
});

test("it proves the address; one that somebody else has proved meanwhile is not taken over", async () => {
  const late = await aMember({ email, password, verified: false });
  const token = await linkFor();
  const entry = await signInByLink(token, origin);
  expect(entry).toMatchObject({ actor: { id: late.id, verified: true } });
  await db.member.deleteMany();
  await aMember({ email, password, verified: false });
  const other = await linkFor();
  await aMember({ email });
  await expect(signInByLink(other, origin)).rejects.toMatchObject({ code: "conflict" });
  expect(await worksNow(other, "sign-in")).toBe(true);
});

test("whoever had signed up with the address of another has no way in once its owner comes", async () => {
  const squatter = await aMember({ email, password, verified: false });
  const { token } = await logIn({ email, password }, origin);
  const entry = await signInByLink(await linkFor(), origin);
  expect(entry).toMatchObject({ actor: { id: squatter.id, verified: true } });
  expect(await loadActor(token)).toBeNull();
  await expect(logIn({ email, password }, origin)).rejects.toMatchObject({ code: "invalid" });
});

test("a password outlives the link of an address that was proved before", async () => {
  await aMember({ email, password });
  const { token } = await logIn({ email, password }, origin);
  await signInByLink(await linkFor(), origin);
  expect(await loadActor(token)).not.toBeNull();
  await logIn({ email, password }, origin);
});

test("a new link ends the others once it is used, and a change of address ends them all", async () => {
  const ada = await aMember({ email });
  const first = await linkFor();
  const second = await linkFor();
  await signInByLink(second, origin);
  expect(await worksNow(first, "sign-in")).toBe(false);
  const third = await linkFor();
  await db.member.update({ where: { id: ada.id }, data: { email: "new@example.org" } });
  await expect(signInByLink(third, origin)).rejects.toMatchObject({ code: "gone" });
});

test("the second step comes after it", async () => {
  const ada = await aMember({ email, password });
  await beginFactor({ current: password }, ada);
  await confirmFactor({ code: await codeOf(ada) }, ada, origin);
  later(60);
  const entered = await signInByLink(await linkFor(), origin);
  if (!("step" in entered)) throw new Error("It let in without a code.");
  const { token } = await finishLogIn({ step: entered.step, code: await codeOf(ada) }, origin);
  expect(await loadActor(token)).toMatchObject({ id: ada.id });
});

test("it leads where its owner was going", async () => {
  await aMember({ email });
  await askSignInLink({ email, next: "/write" }, origin);
  await work();
  const [mail] = await listOutbox();
  expect(mail?.text).toMatch(/\/log-in\/link\/[\w-]{22}\?next=%2Fwrite/);
});
