import { rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { listOutbox } from "../platform/mail/outbox.ts";
import { reactTo } from "../reactions.ts";
import { jobs } from "../schedule.ts";
import { askEmailChange } from "./ask-email-change.ts";
import { askReset } from "./ask-reset.ts";
import { askVerification } from "./ask-verification.ts";
import { confirmEmailChange } from "./confirm-email-change.ts";
import { resetPassword } from "./reset-password.ts";
import { emailChangeInput, signUpInput } from "./schema.ts";
import { signUp } from "./sign-up.ts";
import { verifyEmail } from "./verify-email.ts";

const origin = { address: "192.0.2.7", userAgent: "" };
const email = "ada@example.org";
const password = "winds over the estuary";

// What the worker does: each waiting event once, or, after a crash, twice.
async function work(times = 1): Promise<void> {
  const events = await db.event.findMany({ orderBy: { id: "asc" } });
  await db.event.deleteMany();
  for (const event of events) {
    for (const { job, payload } of reactTo(event.name as "member.signed-up", event.payload as { memberId: string })) {
      const declared = jobs.find((candidate) => candidate.name === job);
      for (let n = 0; n < times; n += 1) await declared?.run(declared.schema.parse(payload));
    }
  }
}

const tokenIn = (text = "", path: string) =>
  new RegExp(`http://localhost:3000${path}/([\\w-]{22})\\b`).exec(text)?.[1] ?? "";

beforeEach(async () => {
  await db.member.deleteMany();
  await db.event.deleteMany();
  await db.$executeRaw`TRUNCATE rate_limits`;
  await rm(join(env().DATA_DIR, "outbox"), { recursive: true, force: true });
});

const joinUp = () => signUp(signUpInput.parse({ penName: "Ada Quill", email, password }), origin);

describe("after signing up", () => {
  test("a mail brings the link that verifies", async () => {
    const { actor } = await joinUp();
    await work();
    const [mail] = await listOutbox();
    expect(mail).toMatchObject({ to: email, subject: "Confirm your e-mail address for Firsthand" });
    expect(mail?.html).toContain(tokenIn(mail?.text, "/verify"));
    expect(await verifyEmail(tokenIn(mail?.text, "/verify"))).toEqual({ memberId: actor.id });
  });

  test("a job done twice sends one mail twice, not two links", async () => {
    await joinUp();
    await work(2);
    const mails = await listOutbox();
    expect(new Set(mails.map((mail) => mail.text)).size).toBe(1);
    expect(await db.token.count()).toBe(1);
  });

  test("an address that has an account gets a word about that, and no link", async () => {
    await aMember({ email, penName: "The Owner" });
    await joinUp();
    await work();
    const [mail] = await listOutbox();
    expect(mail).toMatchObject({ to: email, subject: "You already have an account at Firsthand" });
    expect(mail?.text).toContain("Hello The Owner");
    expect(mail?.text).not.toContain("Ada Quill");
    expect(await db.token.count()).toBe(0);
  });

  test("the mail can be had again, with a link that works, until the address is proved", async () => {
    const { actor } = await joinUp();
    await work();
    await askVerification(actor);
    await work();
    const mails = await listOutbox();
    expect(mails).toHaveLength(2);
    const tokens = mails.map((mail) => tokenIn(mail.text, "/verify"));
    expect(new Set(tokens).size).toBe(2);
    await verifyEmail(tokens[1] ?? "");
    await expect(askVerification({ ...actor, verified: true })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a reset", () => {
  test("is mailed to the owner, and to nobody where there is none, with one answer", async () => {
    const ada = await aMember({ email, password });
    await aMember({ email, password, verified: false });
    expect(await askReset(email, origin)).toEqual({ email });
    expect(await askReset("nobody@example.org", origin)).toEqual({ email: "nobody@example.org" });
    await work();
    const mails = await listOutbox();
    expect(mails.map((mail) => mail.to)).toEqual([email]);
    const token = tokenIn(mails[0]?.text, "/reset");
    const entry = await resetPassword({ token, password: "calm sea tonight" }, origin);
    expect(entry).toMatchObject({ actor: { id: ada.id } });
    await work();
    expect((await listOutbox())[0]?.subject).toBe("Your password at Firsthand was changed");
  });

  test("can be asked for three times an hour, known or not", async () => {
    await aMember({ email, password });
    for (const address of [email, "nobody@example.org"]) {
      for (let n = 0; n < 3; n += 1) await askReset(address, origin);
      await expect(askReset(address, origin)).rejects.toMatchObject({ code: "too_many" });
    }
  });
});

describe("a new address", () => {
  const ask = (member: Awaited<ReturnType<typeof aMember>>, to: string) =>
    askEmailChange(emailChangeInput.parse({ email: to, current: password }), member);

  test("is proved by its mail, and the old one is told", async () => {
    const ada = await aMember({ email, password });
    await ask(ada, "new@example.org");
    await work();
    const [mail] = await listOutbox();
    expect(mail?.to).toBe("new@example.org");
    await confirmEmailChange(tokenIn(mail?.text, "/account/email"));
    await work();
    expect((await listOutbox())[0]).toMatchObject({ to: email, subject: expect.stringContaining("was changed") });
  });

  test("that is another member's is answered alike, and told by mail", async () => {
    const ada = await aMember({ email, password });
    await aMember({ email: "bob@example.org" });
    expect(await ask(ada, "bob@example.org")).toEqual({ email: "bob@example.org" });
    await work();
    expect((await listOutbox())[0]?.subject).toContain("already have an account");
    expect(await db.token.count()).toBe(0);
  });

  test("needs the password, and is another one", async () => {
    const ada = await aMember({ email, password });
    const wrong = emailChangeInput.parse({ email: "new@example.org", current: "not it at all" });
    await expect(askEmailChange(wrong, ada)).rejects.toMatchObject({ fields: { current: expect.any(String) } });
    await expect(ask(ada, "ADA@example.org")).rejects.toMatchObject({ fields: { email: expect.any(String) } });
  });
});
