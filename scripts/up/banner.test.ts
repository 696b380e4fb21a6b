import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { banner } from "./banner.ts";
import type { Settings } from "./settings.ts";

let settings: Settings;

beforeAll(() => {
  const dataDir = mkdtempSync(join(tmpdir(), "firsthand-banner-"));
  const accounts = [
    { handle: "ada", email: "ada@demo.example", roles: ["editor"] },
    { handle: "bo", email: "bo@demo.example", roles: [] },
  ];
  writeFileSync(join(dataDir, "demo-accounts.json"), JSON.stringify(accounts));
  const siteUrl = "http://localhost:3000";
  settings = { dev: false, dataDir, port: 3000, host: "127.0.0.1", siteUrl, databaseUrl: undefined, seedDemo: true };
});
afterAll(() => rmSync(settings.dataDir, { recursive: true }));

test("the banner says where the site is, who can log in, and how the first admin is made", () => {
  const text = banner(settings, {
    demoPassword: "abcde-fghij",
    adminLink: "http://localhost:3000/admin/begin?token=x",
  });
  expect(text).toContain("Firsthand is ready: http://localhost:3000");
  expect(text).toContain("Only this machine can reach it");
  expect(text).toContain(`the password of each is abcde-fghij (kept in ${join(settings.dataDir, "demo-password")})`);
  expect(text).toContain("ada@demo.example  editor\n  bo@demo.example   member");
  expect(text).toContain("\n  http://localhost:3000/admin/begin?token=x");
});

test("without a demo world and with an admin it is short", () => {
  const text = banner({ ...settings, host: "0.0.0.0" }, { demoPassword: undefined, adminLink: undefined });
  expect(text).not.toContain("Demo accounts");
  expect(text).not.toContain("admin");
  expect(text).toContain("It listens on 0.0.0.0:3000.");
});

test("a folder below the one that the site was started in is named from there", () => {
  const dataDir = mkdtempSync(join(process.cwd(), ".banner-"));
  try {
    writeFileSync(
      join(dataDir, "demo-accounts.json"),
      JSON.stringify([{ handle: "a", email: "a@b.example", roles: [] }]),
    );
    const text = banner({ ...settings, dataDir }, { demoPassword: "abcde-fghij", adminLink: undefined });
    expect(text).toContain(`(kept in ${basename(dataDir)}/demo-password)`);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});
