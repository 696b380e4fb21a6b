import { defineConfig } from "vitest/config";
import ordinary from "./vitest.config.ts";

/** Tests of the built site in several processes: one file after the other, because each of them uses the whole machine. */
export default defineConfig({
  ...ordinary,
  test: {
    ...ordinary.test,
    include: ["**/*.site.test.ts"],
    exclude: ["**/node_modules/**", ".next/**", ".data/**"],
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
