import { afterAll, afterEach, expect, test, vi } from "vitest";
import { closeDatabase } from "../../../../lib/platform/db/client.ts";
import { forgetEnv } from "../../../../lib/platform/env.ts";
import { markOf } from "../../../../lib/platform/mail/bounce-mark.ts";
import { unreachableSince } from "../../../../lib/platform/mail/bounces.ts";
import { POST } from "./route.ts";

vi.mock("../../../../lib/platform/session/current.ts", () => ({
  addressHeader: "x-firsthand-address",
  currentActor: async () => null,
}));

const token = "a-long-enough-token";
const report = `To: bounce+${markOf("ada@example.org")}@news.example.org
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; ada@example.org
Action: failed
Status: 5.1.1

--b--
`.replaceAll("\n", "\r\n");

const send = (authorization: string) =>
  POST(
    new Request("http://localhost:3000/api/mail/bounces", {
      method: "POST",
      body: report,
      headers: { "content-type": "message/rfc822", authorization },
    }),
    { params: Promise.resolve({}) },
  );

afterEach(() => {
  delete process.env.MAIL_BOUNCE_TOKEN;
  forgetEnv();
});
afterAll(closeDatabase);

test("a report that comes with the token is taken; without, or while there is none, there is nothing here", async () => {
  expect((await send(`Bearer ${token}`)).status).toBe(404);
  process.env.MAIL_BOUNCE_TOKEN = token;
  forgetEnv();
  expect((await send("Bearer another-long-token")).status).toBe(404);
  expect(await unreachableSince("ada@example.org")).toBeNull();
  const answer = await send(`Bearer ${token}`);
  expect([answer.status, await answer.json()]).toEqual([200, { noted: true }]);
  expect(await unreachableSince("ada@example.org")).toBeInstanceOf(Date);
});
