import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A test file gets its database when it first loads a module that opens connections. */
const ownDatabase: Plugin = {
  name: "own-database",
  transform(code, id) {
    if (!/\/lib\/platform\/(db\/(client|listen)|jobs\/run-worker)\.ts$/.test(id)) return undefined;
    const make = `await (await import(${JSON.stringify(at("prisma/builders/throwaway-database.ts"))})).makeDatabase();`;
    return { code: make + code, map: null };
  },
};

export default defineConfig({
  plugins: [ownDatabase],
  resolve: { alias: { "@": at(".") } },
  test: {
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", ".next/**", ".data/**", "e2e/**", "**/*.site.test.ts"],
    globalSetup: ["prisma/builders/throwaway-server.ts"],
    setupFiles: ["prisma/builders/throwaway-setup.ts"],
    pool: "forks",
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
});
