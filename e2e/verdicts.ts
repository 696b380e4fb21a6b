import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Has readers of the demo world's electorate vote on a story of the site an hour ago, and works the verdicts out. */
export async function readersVote(storyId: string, readers: number, choice: "fact" | "fiction"): Promise<void> {
  const { E2E_DATABASE_URL, E2E_DATA_DIR } = process.env;
  if (!E2E_DATABASE_URL) throw new Error("E2E_DATABASE_URL is not set: run the journeys by `npm run test:e2e`.");
  await promisify(execFile)("node", ["e2e/seed-verdict.ts", JSON.stringify({ storyId, readers, choice })], {
    env: { ...process.env, DATABASE_URL: E2E_DATABASE_URL, DATA_DIR: E2E_DATA_DIR ?? ".data", LOG_LEVEL: "silent" },
  });
}
