import { Writable } from "node:stream";
import pino from "pino";
import { afterAll, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { closeDatabase, pool } from "./db/client.ts";
import { logOptions } from "./log.ts";

afterAll(closeDatabase);

function written(say: (log: pino.Logger) => void): string {
  const lines: string[] = [];
  const into = new Writable({ write: (chunk, _, next) => next(void lines.push(String(chunk))) });
  say(pino({ ...logOptions, level: "info" }, into));
  return lines.join("");
}

const canaries = { password: "canary", token: "canary", email: "canary", cookie: "canary", authorization: "canary" };

test("secrets are left out, at the top and one below", () => {
  const line = written((log) => log.info({ ...canaries, headers: canaries, id: 7 }, "came"));
  expect(line).not.toContain("canary");
  expect(JSON.parse(line)).toMatchObject({ id: 7, msg: "came", password: "[removed]" });
});

test("an address that is taken does not stand in the log, by whichever way it failed", async () => {
  await aMember({ email: "canary@example.org" });
  const again = "INSERT INTO members (id, handle, pen_name, email, email_verified_at, created_at)";
  const failures = await Promise.allSettled([
    aMember({ email: "canary@example.org" }),
    pool().query(`${again} VALUES ('x', 'someone', 'Someone', 'canary@example.org', now(), now())`),
  ]);
  for (const failure of failures) {
    expect(failure.status).toBe("rejected");
    const line = written((log) => log.error({ err: failure.status === "rejected" && failure.reason }, "failed"));
    expect(line).toMatch(/nique constraint/);
    expect(line).not.toContain("canary");
  }
});
