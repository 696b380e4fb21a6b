import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { closeDatabase, db } from "../platform/db/client.ts";

afterAll(closeDatabase);

const program = fileURLToPath(new URL("../../prisma/builders/counting-process.ts", import.meta.url));
const readers = 120;
const runMs = 3000;
const slackMs = 1500; // how late a busy machine may run a timer

test("killed outright, a process loses no view it acknowledged, and of the signals those of the last second", async () => {
  const { id: storyId } = await aPublishedStory();
  const child = spawn(process.execPath, [program, storyId, String(readers)], { stdio: ["ignore", "pipe", "inherit"] });
  const acknowledged: { reader: number; at: number }[] = [];
  let killedAt = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [reader = 0, at = 0] = line.split(" ").map(Number);
    acknowledged.push({ reader, at });
    if (killedAt || at - (acknowledged[0]?.at ?? at) < runMs) continue;
    killedAt = Date.now();
    child.kill("SIGKILL");
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  expect(child.signalCode).toBe("SIGKILL");

  const seen = new Set(acknowledged.map(({ reader }) => reader));
  expect(seen.size).toBe(readers);
  const { views } = await db.storyTally.findUniqueOrThrow({ where: { storyId } });
  expect(views).toBe(readers);
  const rows = await db.storyReader.findMany({ where: { storyId }, orderBy: { lastSignalAt: "asc" } });
  expect(rows).toHaveLength(readers);
  // Which row is whose nobody can tell, so they are compared in order of time.
  const due = [...seen]
    .map((reader) => lastBefore(acknowledged, reader, killedAt - 1000 - slackMs))
    .sort((a, b) => a - b);
  for (const [place, row] of rows.entries()) expect(row.lastSignalAt.getTime()).toBeGreaterThanOrEqual(due[place] ?? 0);
}, 60_000);

function lastBefore(all: readonly { reader: number; at: number }[], reader: number, before: number): number {
  return Math.max(0, ...all.filter((each) => each.reader === reader && each.at <= before).map(({ at }) => at));
}
