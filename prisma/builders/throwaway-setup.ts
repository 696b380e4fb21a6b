// Runs before each test file: settings that do not depend on who runs the tests, and the name of the file's own database.
import { join } from "node:path";
import { inject } from "vitest";
import { nameDatabase } from "./throwaway-name.ts";

const server = inject("testServer");
const { name, url } = nameDatabase(server);

for (const stranger of [
  "SMTP_URL",
  "TRUSTED_PROXIES",
  "DEMO",
  "HOST",
  "SITE_NAME",
  "MAIL_FROM",
  "FIRSTHAND_EMBEDDED",
]) {
  delete process.env[stranger];
}
Object.assign(process.env, {
  NODE_ENV: "test",
  TZ: "UTC",
  DATABASE_URL: url,
  DATA_DIR: join(server.dataFolder, name),
  AUTH_SECRET: "only-for-tests-0123456789-0123456789",
  SITE_URL: "http://localhost:3000",
  LIMITS_SCALE: "1",
  LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? "silent",
});
