import { afterEach, expect, test } from "vitest";
import { forgetEnv } from "../env.ts";
import { actorOfCookie, registerActorLoader, type SessionActor } from "./actor.ts";
import { openSession, readSessionCookie, sealSession, sessionCookie } from "./cookie.ts";

const secret = String(process.env.AUTH_SECRET);
const rosa: SessionActor = {
  id: "1",
  handle: "rosa",
  penName: "Rosa",
  roles: [],
  verified: true,
  bans: [],
  sessionId: "s",
};

function configure(settings: Record<string, string>): void {
  Object.assign(process.env, settings);
  forgetEnv();
}

afterEach(() => configure({ AUTH_SECRET: secret, SITE_URL: "http://localhost:3000" }));

test("with https, and only then, the cookie belongs to this host alone", () => {
  expect(sessionCookie()).toBe("firsthand.session");
  configure({ SITE_URL: "https://news.example" });
  expect(sessionCookie()).toBe("__Host-firsthand.session");
});

test.each([
  ["firsthand.session=abc", "abc"],
  ["a=b; firsthand.session=abc ; c=d", "abc"],
  ["firsthand.session=a=b", "a=b"],
  ["firsthand.session=", ""],
  ["xfirsthand.session=abc", null],
  ["firsthand.session", null],
  ["=abc", null],
  ["", null],
  [undefined, null],
])("in the header %j the session is %j", (header, value) => {
  expect(readSessionCookie(header)).toBe(value);
});

test("what was sealed is opened again, by us alone", async () => {
  const sealed = await sealSession("the-token");
  expect(sealed).not.toContain("the-token");
  expect(await openSession(sealed)).toBe("the-token");
  for (const other of ["", "nonsense", `${sealed}x`, sealed.slice(0, -8), "e30.e30."])
    expect(await openSession(other)).toBeNull();
  configure({ AUTH_SECRET: "another-secret-0123456789-0123456789" });
  expect(await openSession(sealed)).toBeNull();
});

test("the actor is who the token's session belongs to now", async () => {
  const asked: string[] = [];
  registerActorLoader(async (token) => {
    asked.push(token);
    return token === "live" ? rosa : null;
  });
  expect(await actorOfCookie(await sealSession("live"))).toEqual(rosa);
  expect(await actorOfCookie(await sealSession("ended"))).toBeNull();
  expect(asked).toEqual(["live", "ended"]);
  const cookie = await sealSession("live");
  for (let request = 0; request < 2; request++) await actorOfCookie(cookie);
  expect(asked).toEqual(["live", "ended", "live", "live"]); // also for a cookie that was opened before
  for (const nobody of [null, undefined, "", "forged"]) expect(await actorOfCookie(nobody)).toBeNull();
  expect(asked).toHaveLength(4);
});
