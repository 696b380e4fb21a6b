import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Halt } from "../halt.ts";
import { openDemoPassword, openSecrets } from "./secrets.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "firsthand-secrets-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("secrets are made once, differ between sites, and are for their owner's eyes", () => {
  const made = openSecrets(folder);
  expect(openSecrets(folder)).toEqual(made);
  expect(Buffer.from(made.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, "base64")).toHaveLength(32);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["secrets.json"]);
  const other = mkdtempSync(join(tmpdir(), "firsthand-secrets-"));
  expect(openSecrets(other).AUTH_SECRET).not.toBe(made.AUTH_SECRET);
  rmSync(other, { recursive: true });
});

test.each(["", "{", "{}", '{"AUTH_SECRET":"short"}'])("damaged secrets (%j) are not replaced", (text) => {
  writeFileSync(join(folder, "secrets.json"), text);
  expect(() => openSecrets(folder)).toThrow(Halt);
});

test("the demo password is made once and kept, unless it is given", () => {
  const made = openDemoPassword(folder);
  expect(made).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){2}$/);
  expect(openDemoPassword(folder)).toBe(made);
  expect(statSync(join(folder, "demo-password")).mode & 0o777).toBe(0o600);
  vi.stubEnv("DEMO_PASSWORD", "chosen by hand");
  expect(openDemoPassword(folder)).toBe("chosen by hand");
});
