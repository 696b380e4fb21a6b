import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./fingerprint.ts";
import { packStaticFiles } from "./pack-static-files.ts";
import { runTool } from "./run-tool.ts";
import { root } from "./settings.ts";

const stampFile = join(root, ".next", "made-from");
const sources = [
  ...["app", "components", "lib", "public", "proxy.ts", "instrumentation.ts", "instrumentation-client.ts"],
  ...["prisma/schema.prisma", "next.config.ts", "package-lock.json", "postcss.config.mjs"],
];

/** Whether the built site is that of the sources as they are now. */
export function isBuilt(): boolean {
  if (!existsSync(join(root, ".next", "BUILD_ID")) || !existsSync(stampFile)) return false;
  return readFileSync(stampFile, "utf8") === stamp() + compilerSettings();
}

/** Builds the site for production. */
export async function build(env: Record<string, string>, signal?: AbortSignal): Promise<void> {
  const made = stamp();
  const args = [join(root, "node_modules/next/dist/bin/next"), "build"];
  await runTool({ name: "next build", args, env: { ...env, NODE_ENV: "production" }, ...(signal ? { signal } : {}) });
  await packStaticFiles(join(root, ".next", "static"));
  writeFileSync(stampFile, made + compilerSettings());
}

// What the browser is given of the environment is fixed at the build.
function stamp(): string {
  const inlined = Object.entries(process.env).filter(([name]) => name.startsWith("NEXT_PUBLIC_"));
  return fingerprint(sources, JSON.stringify(inlined.sort()));
}

// Read after the build, because Next may complete the file.
function compilerSettings(): string {
  return fingerprint(["tsconfig.json"]);
}
