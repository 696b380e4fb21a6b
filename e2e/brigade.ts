import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { mark, type Person } from "./people.ts";

/** How many readers of long standing vote Fact, and how many of a brigade vote Fiction. */
type Sizes = { honest: number; brigade: number };

/** Has a brigade vote on a story of the site, and found; answers one of its members, who can log in. */
export async function brigadeVotes(storyId: string, sizes: Sizes): Promise<Person> {
  const { E2E_DATABASE_URL, E2E_DATA_DIR } = process.env;
  if (!E2E_DATABASE_URL) throw new Error("E2E_DATABASE_URL is not set: run the journeys by `npm run test:e2e`.");
  const own = mark();
  const password = `a long march ${own}`;
  await promisify(execFile)(
    "node",
    ["e2e/seed-brigade.ts", JSON.stringify({ storyId, ...sizes, mark: own, password })],
    {
      env: { ...process.env, DATABASE_URL: E2E_DATABASE_URL, DATA_DIR: E2E_DATA_DIR ?? ".data", LOG_LEVEL: "silent" },
    },
  );
  return { penName: `Troop ${own} 0`, email: `troop-${own}-0@members.example`, password };
}
