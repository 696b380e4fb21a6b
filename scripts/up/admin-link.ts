import { join } from "node:path";
import { runTool } from "./run-tool.ts";
import { root } from "./settings.ts";

/** The one-time link by which the first admin is made; undefined when there is an admin. */
export async function adminLink(env: Record<string, string>, signal: AbortSignal): Promise<string | undefined> {
  const args = [join(root, "prisma", "admin-link.ts")];
  const said = await runTool({ name: "The admin link", args, env, signal });
  return said.trim() || undefined;
}
