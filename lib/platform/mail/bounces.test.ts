import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { nowMs, setClock } from "../clock.ts";
import { closeDatabase, db } from "../db/client.ts";
import { env, forgetEnv } from "../env.ts";
import { addressKey, markedKeys, markOf } from "./bounce-mark.ts";
import { faultOf, shownAddress, statusIn } from "./bounce-rules.ts";
import { forgetBounces, forgetPassedBounces, noteBounce, unreachableSince } from "./bounces.ts";
import { listOutbox } from "./outbox.ts";
import { messageOf, sendMail } from "./send-mail.ts";
import { admitReporter, takeReport } from "./take-report.ts";
import { startSink } from "./testdata/smtp-sink.ts";

const dayMs = 86_400_000;
const mail = (to: string) => ({ to, subject: "Hello", text: "Hello", html: "<p>Hello</p>", id: "m1" });
const bytes = (text: string) => new TextEncoder().encode(text.replaceAll("\n", "\r\n"));

beforeEach(() => db.mailBounce.deleteMany());
afterEach(() => {
  for (const name of ["SMTP_URL", "MAIL_BOUNCE_TO", "MAIL_BOUNCE_TOKEN"]) delete process.env[name];
  forgetEnv();
});
afterAll(closeDatabase);

test.each([
  ["550 5.1.1 <ada@example.org>: Recipient address rejected: User unknown", 550, "5.1.1", "address"],
  ["550-5.1.1 The email account that you tried to reach does not exist", 550, "5.1.1", "address"],
  ["550 no such user", 550, "550", "address"],
  ["550 5.2.1 mailbox disabled", 550, "5.2.1", "address"],
  ["550 5.7.1 message looks like spam", 550, "5.7.1", "mail"],
  ["550 5.1.8 sender address has no MX", 550, "5.1.8", "mail"],
  ["552 5.2.2 mailbox full", 552, "5.2.2", "passing"],
  ["554 delivery failed", 554, "554", "passing"],
  ["451 4.7.1 greylisted", 451, "4.7.1", "passing"],
  ["421 try later", 421, "421", "passing"],
  ["", undefined, "", "mail"],
])("%j is the fault of: %s", (answer, code, status, fault) => {
  expect(statusIn(answer, code)).toBe(status);
  expect(faultOf(status)).toBe(fault);
});

test("an address is shown with most of its name left out", () => {
  expect(shownAddress("ada.lovelace@example.org")).toBe("a…@example.org");
});

describe("a mark", () => {
  test("names an address to nobody but us, also without its capitals", () => {
    const mark = markOf("ada@example.org");
    expect(mark).not.toContain("ada");
    expect(markedKeys(`To: bounce+${mark}@example.org`)).toEqual([addressKey("ada@example.org")]);
    expect(markedKeys(mark.toUpperCase())).toEqual([addressKey("ada@example.org")]);
  });

  test("that somebody made up counts for nothing", () => {
    const [key = ""] = markOf("ada@example.org").split("-");
    expect(markedKeys(`${key}-0123456789abcdef ${key}`)).toEqual([]);
  });

  test("stands in the head of each mail, and in the address that reports go to", async () => {
    process.env.MAIL_BOUNCE_TO = "bounce@news.example.org";
    forgetEnv();
    const mark = markOf("ada@example.org");
    expect(await messageOf(mail("ada@example.org"))).toMatchObject({
      headers: { "X-Mail-Mark": mark },
      envelope: { from: `bounce+${mark}@news.example.org`, to: "ada@example.org" },
    });
    expect(`bounce+${mark}`.length).toBeLessThanOrEqual(64);
  });
});

describe("an address", () => {
  test("that does not exist is out of reach at once, until that is forgotten", async () => {
    const [key, address] = [addressKey("gone@example.org"), "gone@example.org"];
    await noteBounce({ key, status: "5.1.1", shown: "g…@example.org" });
    expect(await unreachableSince(address)).toBeInstanceOf(Date);
    expect(await unreachableSince("other@example.org")).toBeNull();
    expect([await forgetBounces(key), await forgetBounces(key)]).toEqual([true, false]);
    expect(await unreachableSince(address)).toBeNull();
  });

  test("with a passing fault is out of reach after five days of it; several in a day are one, and a fortnight is a new beginning", async () => {
    const [key, address, start] = [addressKey("full@example.org"), "full@example.org", nowMs()];
    const onDay = async (day: number) => {
      const putBack = setClock(() => start + day * dayMs);
      await noteBounce({ key, status: "4.2.2", shown: "" });
      putBack();
    };
    for (const day of [0, 0.1, 0.2, 0.3, 0.4, 1.1, 2.2, 3.3]) await onDay(day);
    expect(await unreachableSince(address)).toBeNull();
    for (const day of [30, 31.1, 32.2, 33.3]) await onDay(day);
    expect(await unreachableSince(address)).toBeNull();
    await onDay(34.4);
    expect(await unreachableSince(address)).toBeInstanceOf(Date);
  });

  test("whose mail was refused for what stood in it stays in reach, and old faults are forgotten", async () => {
    expect(await noteBounce({ key: addressKey("a@example.org"), status: "5.7.1", shown: "" })).toBe(false);
    await noteBounce({ key: addressKey("b@example.org"), status: "4.2.2", shown: "" });
    await noteBounce({ key: addressKey("c@example.org"), status: "5.1.1", shown: "" });
    const at = nowMs() + 40 * dayMs;
    const putBack = setClock(() => at);
    await forgetPassedBounces();
    putBack();
    expect(await db.mailBounce.findMany()).toMatchObject([{ status: "5.1.1" }]);
  });

  test("that is out of reach gets only what is needed to come in", async () => {
    const to = "lost@example.org";
    await noteBounce({ key: addressKey(to), status: "5.1.1", shown: "" });
    const mine = async () => (await listOutbox()).filter((each) => each.to === to);
    await sendMail(mail(to));
    expect(await mine()).toEqual([]);
    await sendMail({ ...mail(to), needed: true });
    expect(await mine()).toHaveLength(1);
  });
});

test("a refusal by the mail server is noted and not tried again; one that passes is thrown, without the address", async () => {
  const sink = await startSink({
    answer: (to) =>
      to.startsWith("no") ? "550 5.1.1 <no@example.org> unknown" : "451 4.7.1 <later@example.org> later",
  });
  process.env.SMTP_URL = sink.url;
  forgetEnv();
  await sendMail(mail("no@example.org"));
  expect(await unreachableSince("no@example.org")).toBeInstanceOf(Date);
  const thrown = await sendMail(mail("later@example.org")).catch((error) => error);
  expect(String(thrown)).toContain("4.7.1");
  expect(JSON.stringify(thrown, Object.getOwnPropertyNames(thrown))).not.toContain("@example.org");
  await sink.stop();
});

const report = (address: string, more: { action?: string; status?: string; mark?: string; headers?: string } = {}) => {
  const { action = "failed", status = "5.1.1", mark = markOf(address), headers = "text/rfc822-headers" } = more;
  return bytes(`From: MAILER-DAEMON@mx.example.org
To: bounce@news.example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org
Arrival-Date: Tue, 1 Dec 2026 07:00:03 +0000

Final-Recipient: rfc822; ${address}
Original-Recipient: rfc822;${address}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 5.1.1 <${address}>: Recipient address
    rejected: User unknown

--b1
Content-Type: ${headers}

From: Firsthand <no-reply@news.example.org>
To: ${address}
Subject: Hello
X-Mail-Mark: ${mark}
Message-ID: <m1@news.example.org>

--b1--
`);
};

describe("a report", () => {
  test.each(["text/rfc822-headers", "message/rfc822"])("that returns the mail as %s is noted", async (headers) => {
    expect(await takeReport(report("ada@example.org", { headers }))).toEqual({ noted: true });
    expect(await unreachableSince("ada@example.org")).toBeInstanceOf(Date);
    expect(await db.mailBounce.findMany()).toMatchObject([{ shown: "a…@example.org", status: "5.1.1" }]);
  });

  test("may come from a forwarded address, whose own is not kept", async () => {
    await takeReport(report("behind@elsewhere.example", { mark: markOf("ada@example.org") }));
    expect(await unreachableSince("ada@example.org")).toBeInstanceOf(Date);
    expect(await unreachableSince("behind@elsewhere.example")).toBeNull();
    expect(await db.mailBounce.findMany()).toMatchObject([{ shown: "" }]);
  });

  test("may carry the mark in the address it comes to alone", async () => {
    const source = new TextDecoder().decode(report("ada@example.org", { mark: "none" }));
    const marked = source.replace("To: bounce@", `To: bounce+${markOf("ada@example.org")}@`);
    expect(await takeReport(bytes(marked.replaceAll("\r\n", "\n")))).toEqual({ noted: true });
  });

  test.each([
    ["without our mark", { mark: "0123456789abcdef0123456789abcdef-0123456789abcdef" }],
    ["of a delay", { action: "delayed", status: "4.4.1" }],
    ["of success", { action: "delivered", status: "2.0.0" }],
    ["of spam", { status: "5.7.1" }],
  ])("%s counts for nothing", async (_, more) => {
    expect(await takeReport(report("ada@example.org", more))).toEqual({ noted: false });
    expect(await db.mailBounce.count()).toBe(0);
  });

  test("of any other kind counts for nothing, however broken it is", async () => {
    const mark = markOf("ada@example.org");
    for (const source of [
      "",
      "\u0000\u0001",
      `To: x\n\nAction: failed\nStatus: 5.1.1\n${mark}`,
      `${"a".repeat(50_000)}`,
    ])
      expect(await takeReport(bytes(source))).toEqual({ noted: false });
    await expect(takeReport(new Uint8Array(1_000_001))).rejects.toMatchObject({ code: "too_large" });
  });

  test("is taken from whoever has the token alone", () => {
    expect(() => admitReporter("Bearer anything-at-all-here")).toThrow();
    process.env.MAIL_BOUNCE_TOKEN = "a-long-enough-token";
    forgetEnv();
    expect(() => admitReporter("Bearer a-long-enough-token")).not.toThrow();
    for (const wrong of [
      null,
      "",
      "a-long-enough-token",
      "Bearer ",
      "Bearer a-long-enough-tokem",
      "Basic a-long-enough-token",
    ])
      expect(() => admitReporter(wrong)).toThrow();
    expect(env().MAIL_BOUNCE_TOKEN).toBe("a-long-enough-token");
  });
});
