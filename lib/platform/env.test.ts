import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { env, envSchema, forgetEnv, readEnv, required } from "./env.ts";

const root = join(import.meta.dirname, "..", "..");

describe(".env.example", () => {
  const lines = readFileSync(join(root, ".env.example"), "utf8").split("\n");
  const settings = lines.flatMap((line, at) => {
    const [, name, value] = /^# ([A-Z_]+)=(.*)$/.exec(line) ?? [];
    return name ? [{ name, value: value ?? "", comment: lines[at - 1] ?? "", above: lines[at - 2] ?? "" }] : [];
  });
  // What the start script, the seed and the tests read; no process of the site does.
  const ofScripts = ["DEMO_PASSWORD", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "TEST_DATABASE_URL", "TEST_LOG_LEVEL"];

  test("names every setting once, and no other", () => {
    expect(settings.map(({ name }) => name).sort()).toEqual([...Object.keys(envSchema.shape), ...ofScripts].sort());
  });

  test("explains each in one line of its own, and sets nothing", () => {
    for (const { comment, above } of settings)
      expect([comment, above]).toEqual([expect.stringMatching(/^# .{20,}\.$/), ""]);
    expect(lines.filter((line) => line !== "" && !line.startsWith("# "))).toEqual([]);
  });

  test("shows values that can be used", () => {
    expect(() => readEnv(Object.fromEntries(settings.map(({ name, value }) => [name, value])))).not.toThrow();
  });

  test("holds no secret", () => {
    for (const { name, value } of settings) if (/SECRET|PASSWORD|KEY$/.test(name)) expect(value).toBe("");
  });
});

describe("reading", () => {
  test("nothing set is enough to begin with, and an empty text is nothing", () => {
    const defaults = readEnv({});
    expect(defaults).toMatchObject({
      SITE_NAME: "Firsthand",
      SITE_URL: "http://localhost:3000",
      PORT: 3000,
      TRUSTED_PROXIES: "",
    });
    const empty = Object.fromEntries(Object.keys(envSchema.shape).map((name) => [name, ""]));
    expect(readEnv({ ...empty, NODE_ENV: "development" })).toEqual(defaults);
  });

  test.each([
    ["https://news.example.org/", "https://news.example.org"],
    ["HTTPS://News.Example.org:443", "https://news.example.org"],
    ["http://192.168.1.5:8080", "http://192.168.1.5:8080"],
  ])("SITE_URL=%s is %s", (given, read) => {
    expect(readEnv({ SITE_URL: given }).SITE_URL).toBe(read);
  });

  test.each([
    ["SITE_URL", "news.example.org"],
    ["SITE_URL", "localhost:3000"],
    ["SITE_URL", "ftp://news.example.org"],
    ["SITE_URL", "https://news.example.org/blog"],
    ["SITE_URL", "https://me:word@news.example.org"],
    ["PORT", "http"],
    ["PORT", "65536"],
    ["PORT", "80.5"],
    ["DATABASE_POOL", "0"],
    ["DEMO", "yes"],
    ["LIMITS_SCALE", "-1"],
    ["LOG_LEVEL", "loud"],
    ["NODE_ENV", "staging"],
    ["TRUSTED_PROXIES", "10.0.0.0/8, proxy.example"],
  ])("%s=%s is refused with a sentence that names it", (name, value) => {
    const sentence = new RegExp(
      `^The environment has settings that cannot be used\\. ${name}: .+\\. See \\.env\\.example\\.$`,
    );
    expect(() => readEnv({ [name]: value })).toThrow(sentence);
  });

  test.each([
    [{ AUTH_GOOGLE_ID: "site" }, "AUTH_GOOGLE_SECRET"],
    [{ AUTH_OIDC_ISSUER: "https://id.example.org", AUTH_OIDC_ID: "site" }, "AUTH_OIDC_SECRET"],
    [{ AUTH_OIDC_ISSUER: "http://id.example.org", AUTH_OIDC_ID: "site", AUTH_OIDC_SECRET: "s" }, "AUTH_OIDC_ISSUER"],
    [{ AUTH_GITHUB_URL: "ftp://git.example.org" }, "AUTH_GITHUB_URL"],
  ])("a log-in provider that is set by half or without https is refused: %j", (given, name) => {
    expect(() => readEnv(given)).toThrow(`${name}: `);
  });

  test("a provider on this machine may do without https, for development", () => {
    const AUTH_OIDC_ISSUER = "http://127.0.0.1:4000";
    const given = { AUTH_OIDC_ISSUER, AUTH_OIDC_ID: "site", AUTH_OIDC_SECRET: "s" };
    expect(readEnv(given)).toMatchObject({ AUTH_OIDC_ISSUER });
    expect(() => readEnv({ ...given, AUTH_OIDC_ISSUER: "http://localhost.evil.example" })).toThrow("AUTH_OIDC_ISSUER");
  });

  test("all that is wrong is said at once", () => {
    expect(() => readEnv({ PORT: "x", DEMO: "maybe" })).toThrow(/PORT: .+; DEMO: .+/);
  });
});

describe("this process", () => {
  const before = String(process.env.AUTH_SECRET);
  afterEach(() => {
    process.env.AUTH_SECRET = before;
    forgetEnv();
  });

  test("reads its settings once", () => {
    expect(env()).toBe(env());
  });

  test("says what it cannot do without", () => {
    expect(required("AUTH_SECRET")).toBe(before);
    process.env.AUTH_SECRET = "";
    forgetEnv();
    expect(() => required("AUTH_SECRET")).toThrow("AUTH_SECRET is not set. See .env.example.");
  });
});

describe("the environment has one reader", () => {
  const folders = ["lib", "app", "components", "front"];
  const files = [
    ...folders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })),
    ...readdirSync(root, { withFileTypes: true }).filter(({ name }) => /^(server|worker|proxy)\.ts$/.test(name)),
  ]
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.includes("/generated/") && !path.includes("/testdata/"));

  // Next puts NODE_ENV itself in its place when it builds, so that what is only for development is left out.
  const reads =
    /process\.env(?!\.NODE_ENV\b)|process\[["']env|\benv\b[^;]*\bfrom "node:process"|\{[^}]*\benv\b[^}]*\} = process\b/;

  test("and the scan sees it", () => {
    expect(files).toContain("lib/platform/env.ts");
    expect(files).toContain("server.ts");
    for (const code of [
      "process.env.HOME",
      'process["env"]',
      'import { env } from "node:process"',
      "const { env } = process",
    ])
      expect(code).toMatch(reads);
  });

  test("no other file reads it", () => {
    const readers = files.filter((path) => reads.test(readFileSync(join(root, path), "utf8")));
    expect(readers).toEqual(["lib/platform/env.ts"]);
  });
});
