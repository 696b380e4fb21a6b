// Fills an empty database with the demo world. Run: node prisma/seed.ts
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashPassword } from "../lib/platform/auth/password-hash.ts";
import { now, setClock } from "../lib/platform/clock.ts";
import { closeDatabase, db } from "../lib/platform/db/client.ts";
import { env } from "../lib/platform/env.ts";
import { refreshAll } from "../lib/stats/refresh-lists.ts";
import { releaseDay } from "../lib/verdicts/release-day.ts";
import { runVerdicts } from "../lib/verdicts/run-verdicts.ts";
import { seedViews } from "./builders/views.ts";
import { seedCents } from "./builders/world/seed-cents.ts";
import { seedComments } from "./builders/world/seed-comments.ts";
import { seedFront } from "./builders/world/seed-front.ts";
import { seedMembers } from "./builders/world/seed-members.ts";
import { seedPictures } from "./builders/world/seed-pictures.ts";
import { seedPromo } from "./builders/world/seed-promo.ts";
import { seedStories } from "./builders/world/seed-stories.ts";
import { seedVotes } from "./builders/world/seed-votes.ts";
import { world } from "./world/world.ts";

type Say = (sentence: string) => void;

/** Writes the demo world, unless anybody is there already. All its members have `password`. */
export async function seedDemoWorld(password: string, say: Say = () => undefined): Promise<"seeded" | "already there"> {
  if ((await db.member.count()) > 0) return "already there";
  const at = now();
  const memberIds = await seedMembers(world.members, await hashPassword(password), at);
  say(`${memberIds.size} members`);
  const pictureIds = await seedPictures(
    world,
    memberIds,
    (ready, all) => ready % 10 === 0 && say(`${ready} of ${all} pictures`),
  );
  const stories = await seedStories(world.stories, memberIds, pictureIds);
  say(`${stories.length} stories`);
  const readerIds = await seedVotes(stories);
  say(`${readerIds.length} readers and their votes`);
  await seedComments(stories, memberIds, readerIds, at);
  await seedViews(stories.map(({ id, publishedAt, story }) => ({ storyId: id, publishedAt, ...story.views })));
  await settleVerdicts(at);
  await seedCents(stories);
  await seedFront(stories, memberIds, readerIds);
  await seedPromo(memberIds);
  await refreshAll();
  say("comments and views");
  return "seeded";
}

// As if the worker had been there for an hour: a verdict waits half an hour before it is published.
async function settleVerdicts(at: Date): Promise<void> {
  for (const minutesAgo of [60, 0]) {
    const back = setClock(() => at.getTime() - minutesAgo * 60_000);
    try {
      await runVerdicts();
    } finally {
      back();
    }
  }
  await releaseDay();
}

async function writeAccounts(): Promise<void> {
  const accounts = world.members.map(({ handle, email, roles }) => ({ handle, email, roles }));
  await writeFile(join(env().DATA_DIR, "demo-accounts.json"), `${JSON.stringify(accounts, null, 2)}\n`);
}

if (import.meta.main) {
  const password = process.env.DEMO_PASSWORD;
  if (!password) throw new Error("DEMO_PASSWORD is not set: it becomes the password of the demo accounts.");
  const outcome = await seedDemoWorld(password, (sentence) => console.log(sentence));
  if (outcome === "seeded") await writeAccounts();
  console.log(outcome);
  await closeDatabase();
}
