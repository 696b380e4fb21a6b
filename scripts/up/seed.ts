import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onServer } from "../postgres/on-server.ts";
import type { Say } from "./progress.ts";
import { runTool } from "./run-tool.ts";
import { root } from "./settings.ts";

type Seeding = { env: Record<string, string>; dataDir: string; password: string; signal: AbortSignal; say: Say };

/** Fills an empty database with the demo world; one with members is left alone. */
export async function seed(databaseUrl: string, { env, dataDir, password, signal, say }: Seeding): Promise<void> {
  const [row] = await onServer(databaseUrl, "SELECT EXISTS (SELECT FROM members) AS inhabited");
  if (row?.inhabited) return;
  // Only an embedded database may be thrown away for having half a world in it.
  if (env.FIRSTHAND_EMBEDDED) writeFileSync(marker(dataDir), "The demo world was begun and not finished.\n");
  const args = [join(root, "prisma", "seed.ts")];
  await runTool({ name: "The demo world", args, env: { ...env, DEMO_PASSWORD: password }, signal, say });
  forgetHalfSeed(dataDir);
}

/** Whether the last start was ended in the middle of the demo world, so that the database holds a part of it and nothing else. */
export function isHalfSeeded(dataDir: string): boolean {
  return existsSync(marker(dataDir));
}

/** Forgets about the part of a demo world, once it is gone. */
export function forgetHalfSeed(dataDir: string): void {
  rmSync(marker(dataDir), { force: true });
}

function marker(dataDir: string): string {
  return join(dataDir, "demo-world-begun");
}
