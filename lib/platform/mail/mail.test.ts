import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { beforeEach, describe, expect, test } from "vitest";
import { env, readEnv } from "../env.ts";
import { showsLocalMail } from "./local-mail.ts";
import { composeMail, type Mail } from "./message.ts";
import { keepInOutbox, listOutbox, readOutbox } from "./outbox.ts";
import { sendMail } from "./send-mail.ts";

const site = { from: { name: "Firsthand", address: "no-reply@example.org" }, host: "example.org" };
const mail: Mail = { to: "ada@example.org", subject: "Hello", text: "Hello Ada", html: "<p>Hello Ada</p>", id: "v1" };
const folder = () => join(env().DATA_DIR, "outbox");

async function source(change: Partial<Mail>): Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true });
  const { message } = await transport.sendMail(composeMail({ ...mail, ...change }, site));
  return String(message);
}

const headersOf = (message: string) =>
  message
    .split("\r\n\r\n")[0]
    ?.replace(/\r\n[ \t]+/g, " ")
    .split("\r\n") ?? [];

beforeEach(() => rm(folder(), { recursive: true, force: true }));

describe("a mail's head", () => {
  test.each([
    "Hello\r\nBcc: everybody@example.org",
    "Hello\nBcc: everybody@example.org",
    "Hello\rBcc: everybody@example.org",
    "Hello\u2028Bcc: everybody@example.org",
    "Hello\u0000\r\n\r\n<script>",
  ])("takes no second header from a subject: %j", async (subject) => {
    const headers = headersOf(await source({ subject }));
    expect(headers.filter((line) => /^(?:bcc|cc|to):/i.test(line))).toEqual(["To: ada@example.org"]);
  });

  test.each([
    "ada@example.org\r\nBcc: x@example.org",
    "ada@example.org, bob@example.org",
    "ada@example.org;bob@example.org",
    "Ada <ada@example.org>",
    "ada@example.org\n",
    "@example.org",
    "ada",
    "ada\u0000@example.org",
  ])("takes no second recipient: %j", (to) => {
    expect(() => composeMail({ ...mail, to }, site)).toThrow("exactly one address");
  });

  test("names the mail the same each time, and says that a machine sent it", async () => {
    const [one, two] = [headersOf(await source({})), headersOf(await source({}))];
    const id = (headers: string[]) => headers.filter((line) => line.startsWith("Message-ID:"));
    expect(id(one)).toEqual(["Message-ID: <v1@example.org>"]);
    expect(id(two)).toEqual(id(one));
    expect(one).toContain("Auto-Submitted: auto-generated");
  });

  test("says where mails like it end by one click, and only where it has been told", async () => {
    const headers = headersOf(await source({ oneClick: "https://example.org/api/unsubscribe/a.b.c\r\nBcc: x@y.zz" }));
    expect(headers).toContain("List-Unsubscribe: <https://example.org/api/unsubscribe/a.b.cBcc:%20x@y.zz>");
    expect(headers).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(headersOf(await source({})).filter((line) => line.startsWith("List-"))).toEqual([]);
  });

  test("takes no header from an id", () => {
    expect(composeMail({ ...mail, id: "v1>\r\nBcc: x@y.zz" }, site).messageId).toBe("<v1Bccxy.zz@example.org>");
  });
});

describe("the outbox", () => {
  test("keeps a mail whole, for its owner's eyes, the newest first", async () => {
    await sendMail(mail);
    await sendMail({ ...mail, subject: "Second", id: "v2" });
    const kept = await listOutbox();
    expect(kept.map(({ subject }) => subject)).toEqual(["Second", "Hello"]);
    expect(await readOutbox(kept[1]?.key ?? "")).toMatchObject({ to: "ada@example.org", text: "Hello Ada" });
    const files = await readdir(folder());
    expect(files.filter((name) => name.endsWith(".part"))).toEqual([]);
    const eml = files.find((name) => name.endsWith(".eml")) ?? "";
    expect(await readFile(join(folder(), eml), "utf8")).toContain("From: Firsthand <no-reply@localhost>");
    expect((await stat(join(folder(), eml))).mode & 0o077).toBe(0);
  });

  test("is empty where there is none, and reads nothing outside itself", async () => {
    expect(await listOutbox()).toEqual([]);
    for (const key of ["../secrets", "..%2Fsecrets", "", "a/b", "nothing"]) expect(await readOutbox(key)).toBeNull();
    await keepInOutbox(mail, Buffer.from("x"));
    expect(await listOutbox()).toHaveLength(1);
  });
});

describe("/dev/mail", () => {
  const home = { HOST: "127.0.0.1", DATABASE_URL: "postgres://x", FIRSTHAND_EMBEDDED: "1" };

  test.each([
    ["started at home", {}, true],
    ["for localhost", { HOST: "localhost", SITE_URL: "http://localhost:4000" }, true],
    ["for ::1", { HOST: "::1", SITE_URL: "http://[::1]:3000" }, true],
    ["without a database yet", { DATABASE_URL: "", FIRSTHAND_EMBEDDED: "" }, true],
    ["with a mail server", { SMTP_URL: "smtp://mail.example.org" }, false],
    ["with an operator's database", { FIRSTHAND_EMBEDDED: "" }, false],
    ["behind a proxy", { TRUSTED_PROXIES: "127.0.0.1" }, false],
    ["under a name of its own", { SITE_URL: "https://news.example.org" }, false],
    ["open to the network", { HOST: "0.0.0.0" }, false],
    ["with no host said (all of them)", { HOST: "" }, false],
  ])("%s: %s", (_, change, shown) => {
    expect(showsLocalMail(readEnv({ ...home, ...change }))).toBe(shown);
  });
});
