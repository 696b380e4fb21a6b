import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { followUp } from "../../prisma/builders/follow-up.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { ignoreMember } from "../accounts/ignore-member.ts";
import { setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { followContributor } from "../recommends/follow-contributor.ts";
import { chooseMails } from "./choose-mails.ts";
import { gatherDaily } from "./gather-daily.ts";
import { markAllRead } from "./mark-read.ts";
import { noteStories } from "./note-stories.ts";
import { noticesOf } from "./queries.ts";

let at = Date.parse("2026-12-01T10:00:00Z");
let restore: () => void;

beforeEach(async () => {
  at = Date.parse("2026-12-01T10:00:00Z");
  restore = setClock(() => at);
  await db.event.deleteMany();
});
afterEach(() => restore());
afterAll(closeDatabase);

const told = async (actor: Actor) =>
  (await noticesOf(actor)).notices.map(({ sentence, path, read }) => ({ sentence, path, read }));
const mailsDue = () => db.event.count({ where: { name: "notice.made" } });

async function aFollower(...contributors: Actor[]): Promise<Actor> {
  const follower = await aMember();
  for (const { handle } of contributors) await followContributor({ handle, wanted: true }, follower);
  return follower;
}

test("followers are told of a new story, once, with the way to it; others are not", async () => {
  const rosa = await aMember({ penName: "Rosa" });
  const [ines, noor] = [await aFollower(rosa), await aMember()];
  const story = await aStory({ author: rosa, title: "The bridge is closed" });
  await noteStories({ storyIds: [story.id] });
  await noteStories({ storyIds: [story.id] });
  expect(await told(ines)).toEqual([
    { sentence: "Rosa published “The bridge is closed”", path: story.path, read: false },
  ]);
  expect([await told(noor), (await gatherDaily(ines.id, new Date(at + 1))).notices.length]).toEqual([[], 1]);
});

test("two hundred stories within an hour are one notice and one mail; the next hour has its own", async () => {
  const rosa = await aMember({ penName: "Rosa Many" });
  const ines = await aFollower(rosa);
  await chooseMails({ story: "now" }, ines);
  await db.event.deleteMany();
  const ids: string[] = [];
  for (let n = 0; n < 200; n += 1) ids.push((await aStory({ author: rosa, title: `Part ${n}` })).id);
  for (let n = 0; n < 200; n += 50) await noteStories({ storyIds: ids.slice(n, n + 50) });
  expect(await told(ines)).toEqual([
    { sentence: "Rosa Many published 200 new stories", path: `/contributors/${rosa.handle}`, read: false },
  ]);
  expect(await mailsDue()).toBe(1);
  at += 60 * 60 * 1000;
  const late = await aStory({ author: rosa, title: "One more" });
  await noteStories({ storyIds: [late.id] });
  expect((await told(ines)).map(({ sentence }) => sentence)).toEqual([
    "Rosa Many published “One more”",
    "Rosa Many published 200 new stories",
  ]);
  expect(await mailsDue()).toBe(2);
}, 60_000);

test("a notice that was read is unread again when it says more, and goes when nothing of it is left to read", async () => {
  const rosa = await aMember({ penName: "Rosa Again" });
  const ines = await aFollower(rosa);
  const [first, second] = [await aStory({ author: rosa }), await aStory({ author: rosa })];
  await noteStories({ storyIds: [first.id] });
  await markAllRead({ upTo: (await noticesOf(ines)).notices[0]?.id ?? "" }, ines);
  await noteStories({ storyIds: [first.id] });
  expect((await told(ines)).map(({ read }) => read)).toEqual([true]);
  await noteStories({ storyIds: [second.id] });
  expect(await told(ines)).toMatchObject([{ sentence: "Rosa Again published 2 new stories", read: false }]);
  await db.story.updateMany({ where: { authorId: rosa.id }, data: { state: "removed" } });
  expect(await told(ines)).toEqual([]);
});

test("whoever ignores a contributor, or stopped following, is told nothing", async () => {
  const rosa = await aMember();
  const [ines, noor] = [await aFollower(rosa), await aFollower(rosa)];
  await ignoreMember({ handle: rosa.handle, ignored: true }, ines);
  await followContributor({ handle: rosa.handle, wanted: false }, noor);
  await noteStories({ storyIds: [(await aStory({ author: rosa })).id] });
  expect([await told(ines), await told(noor)]).toEqual([[], []]);
});

test("a contributor is told of new followers once a day, by their number alone", async () => {
  const rosa = await aMember();
  const [ines] = [await aFollower(rosa), await aFollower(rosa)];
  await followUp(["contributor.followed"]);
  const [notice, ...more] = await told(rosa);
  expect([notice, more]).toEqual([{ sentence: "You have 2 new followers", path: "/me", read: false }, []]);
  await followContributor({ handle: rosa.handle, wanted: false }, ines);
  expect(await told(rosa)).toMatchObject([{ sentence: "You have a new follower" }]);
  at += 24 * 60 * 60 * 1000;
  await aFollower(rosa);
  await followUp(["contributor.followed"]);
  expect(await told(rosa)).toMatchObject([
    { sentence: "You have a new follower" },
    { sentence: "You have a new follower" },
  ]);
});
