import { afterEach, expect, test, vi } from "vitest";
import { Halt } from "../halt.ts";
import { isAtHome, readSettings } from "./settings.ts";

afterEach(() => vi.unstubAllEnvs());

test.each([
  [{}, true],
  [{ SITE_URL: "http://localhost:4000" }, true],
  [{ SITE_URL: "http://127.0.0.1" }, true],
  [{ SITE_URL: "https://news.example" }, false],
  [{ SMTP_URL: "smtp://mail.example" }, false],
  [{ DATABASE_URL: "postgres://db.example/x" }, false],
  [{ TRUSTED_PROXIES: "10.0.0.1" }, false],
])("%j: only this machine is served: %s", (env, expected) => {
  expect(isAtHome(env)).toBe(expected);
});

function withEnvironment(env: Record<string, string>) {
  for (const name of ["SITE_URL", "PORT", "HOST", "DATABASE_URL", "DEMO", "SMTP_URL", "TRUSTED_PROXIES"])
    vi.stubEnv(name, "");
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return readSettings(false);
}

test("with nothing set: this machine only, port 3000, the embedded database, the demo world", () => {
  const settings = withEnvironment({});
  expect(settings).toMatchObject({ host: "127.0.0.1", port: 3000, siteUrl: "http://localhost:3000", seedDemo: true });
  expect(settings.databaseUrl).toBeUndefined();
});

test("the address follows the port unless it is set", () => {
  expect(withEnvironment({ PORT: "4100" }).siteUrl).toBe("http://localhost:4100");
  expect(withEnvironment({ PORT: "4100", SITE_URL: "https://news.example" }).siteUrl).toBe("https://news.example");
});

test.each([
  [{}, true],
  [{ DEMO: "off" }, false],
  [{ DATABASE_URL: "postgres://db.example/x" }, false],
  [{ DATABASE_URL: "postgres://db.example/x", DEMO: "on" }, true],
])("%j: the demo world is wanted: %s", (env, expected) => {
  expect(withEnvironment(env).seedDemo).toBe(expected);
});

test("HOST wins over what was worked out", () => {
  expect(withEnvironment({ HOST: "0.0.0.0" }).host).toBe("0.0.0.0");
  expect(withEnvironment({ SMTP_URL: "smtp://mail.example" }).host).toBe("0.0.0.0");
});

test("a setting that cannot be used is named", () => {
  expect(() => withEnvironment({ PORT: "many" })).toThrow(Halt);
  expect(() => withEnvironment({ PORT: "many" })).toThrow(/PORT/);
});
