import { execFile } from "node:child_process";
import { promisify } from "node:util";

type Decision = {
  kind: "story" | "comment" | "profile" | "cents";
  id: string;
  choice: "approve" | "hide" | "remove" | "warn" | "ban";
  reason: string;
  rule?: string;
  days?: number;
};

/** A moderator of the demo world decides about something on the site; answers the decision's id. */
export async function moderatorDecides(decision: Decision): Promise<string> {
  const { E2E_DATABASE_URL, E2E_DATA_DIR } = process.env;
  if (!E2E_DATABASE_URL) throw new Error("E2E_DATABASE_URL is not set: run the journeys by `npm run test:e2e`.");
  const { stdout } = await promisify(execFile)("node", ["e2e/take-decision.ts", JSON.stringify(decision)], {
    env: { ...process.env, DATABASE_URL: E2E_DATABASE_URL, DATA_DIR: E2E_DATA_DIR ?? ".data", LOG_LEVEL: "silent" },
  });
  return stdout.trim().split("\n").at(-1) ?? "";
}
