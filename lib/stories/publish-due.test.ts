import { afterAll, afterEach, expect, test } from "vitest";
import { hidingLink } from "../../prisma/builders/held.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { noteSchedule } from "../notices/note-schedule.ts";
import { noticesOf } from "../notices/queries.ts";
import { now, setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { newId } from "../platform/new-id.ts";
import type { Actor } from "../policy.ts";
import { deleteDraft } from "./delete-draft.ts";
import { myDrafts } from "./desk.ts";
import { storyInHand } from "./editing.ts";
import { publishDue } from "./publish-due.ts";
import { publishStory } from "./publish-story.ts";
import { localTime } from "./rules/zoned-time.ts";
import { saveDraft } from "./save-draft.ts";
import { scheduleStory } from "./schedule-story.ts";
import { type DraftInput, scheduleForm } from "./schema.ts";
import { unscheduleStory } from "./unschedule-story.ts";

const minuteMs = 60_000;
let restore = () => {};
const goBy = (ms: number) => {
  const at = Date.now() + ms;
  restore();
  restore = setClock(() => at);
};
afterEach(async () => {
  restore();
  restore = () => {};
  await db.storySchedule.deleteMany();
});
afterAll(closeDatabase);

// Words of its own, so that none is a copy of another.
const ownWords = () => `<p>${Array.from({ length: 30 }, () => newId().replaceAll(/\d/g, "x")).join(" ")}</p>`;

async function aScheduled(author: Actor, fields: DraftInput = {}): Promise<string> {
  const { id } = await aStory({ author, state: "draft", bodyHtml: ownWords(), ...fields });
  await scheduleStory(inTen(id), author);
  return id;
}

const inTen = (storyId: string) =>
  scheduleForm.parse({
    storyId,
    ...localTime(new Date(now().getTime() + 10 * minuteMs), "Asia/Kolkata"),
    zone: "Asia/Kolkata",
  });
const stateOf = async (id: string) => (await db.story.findUniqueOrThrow({ where: { id } })).state;

/** What the contributor is told of it, done as the worker does it, twice. */
async function told(id: string, author: Actor): Promise<[string, string][]> {
  const events = await db.event.findMany({
    where: { name: "story.schedule-ended", payload: { path: ["storyId"], equals: id } },
  });
  for (const { payload } of [...events, ...events]) await noteSchedule(payload as Parameters<typeof noteSchedule>[0]);
  return (await noticesOf(author)).notices.map(({ sentence, path }) => [sentence, path]);
}

test("a scheduled story is published when its time has come, not before, and once", async () => {
  const rosa = await aMember();
  const id = await aScheduled(rosa, { title: "The ferry sails again" });
  expect(await storyInHand(id, rosa)).toMatchObject({ state: "scheduled", schedule: { timeZone: "Asia/Kolkata" } });
  expect(await myDrafts(rosa)).toMatchObject([{ id, schedule: { timeZone: "Asia/Kolkata" } }]);
  await publishDue();
  expect(await stateOf(id)).toBe("scheduled");
  goBy(11 * minuteMs);
  await Promise.all([publishDue(), publishDue(), publishDue()]);
  expect(await db.story.findUnique({ where: { id } })).toMatchObject({ state: "published", publishedAt: now() });
  expect(await db.storySchedule.count({ where: { storyId: id } })).toBe(0);
  expect(await db.event.count({ where: { name: "story.published", payload: { path: ["storyId"], equals: id } } })).toBe(
    1,
  );
  const path = `/stories/the-ferry-sails-again-${id}`;
  expect(await told(id, rosa)).toEqual([["Your scheduled story “The ferry sails again” is published.", path]]);
});

test("after the worker was down for days, it is published late", async () => {
  const rosa = await aMember();
  const id = await aScheduled(rosa);
  goBy(3 * 24 * 60 * minuteMs);
  await publishDue();
  expect(await stateOf(id)).toBe("published");
});

test("what is saved meanwhile is what is published", async () => {
  const rosa = await aMember();
  const id = await aScheduled(rosa);
  const story = await storyInHand(id, rosa);
  if (!story) throw new Error("no story in hand");
  const content = { ...story.content, title: "A better title" };
  await saveDraft({ storyId: id, version: story.version, tab: "one", content }, rosa);
  goBy(11 * minuteMs);
  await publishDue();
  expect(await db.story.findUnique({ where: { id } })).toMatchObject({ state: "published", title: "A better title" });
});

test("of publishing by hand and by schedule at the same moment, one does it", async () => {
  const rosa = await aMember();
  for (let n = 0; n < 5; n++) {
    const id = await aScheduled(rosa, { title: `A story of its own, number ${n}` });
    const version = (await storyInHand(id, rosa))?.version ?? 0;
    goBy(11 * minuteMs);
    const [byHand] = await Promise.allSettled([publishStory({ storyId: id, version }, rosa), publishDue()]);
    if (byHand.status === "rejected") expect(byHand.reason).toMatchObject({ code: "conflict" });
    await publishDue();
    expect(await stateOf(id)).toBe("published");
    expect(await db.revision.count({ where: { storyId: id } })).toBe(1);
    expect(await db.storySchedule.count({ where: { storyId: id } })).toBe(0);
    restore();
  }
});

test("what the screening holds is held, and its contributor is told", async () => {
  const rosa = await aMember();
  const id = await aScheduled(rosa, { title: "All of it", bodyHtml: `<p>Nobody has seen this.</p>${hidingLink}` });
  goBy(11 * minuteMs);
  await publishDue();
  expect(await stateOf(id)).toBe("held");
  expect(await told(id, rosa)).toEqual([
    ["Your scheduled story “All of it” is handed in, and held for review.", `/write/${id}`],
  ]);
});

test("who was banned meanwhile publishes nothing; the story is a draft again, and they are told why", async () => {
  const [rosa, mod] = [await aMember(), await aMember({ roles: ["moderator"] })];
  const id = await aScheduled(rosa, { title: "Not now" });
  await decideOn({ kind: "profile", id: rosa.id }, "ban", mod, { scopes: ["publish"] });
  goBy(11 * minuteMs);
  await publishDue();
  expect(await stateOf(id)).toBe("draft");
  const [[sentence, path] = []] = await told(id, rosa);
  expect(sentence).toMatch(/^Your scheduled story “Not now” could not be published .* You are banned from this/);
  expect(path).toBe(`/write/${id}`);
});

test("what lacks something when its time has come is a draft again, with what is missing", async () => {
  const rosa = await aMember();
  const id = await aScheduled(rosa);
  const draft = await db.draft.findUniqueOrThrow({ where: { storyId: id } });
  await db.draft.update({ where: { storyId: id }, data: { content: { ...(draft.content as object), title: "" } } });
  goBy(11 * minuteMs);
  await publishDue();
  expect(await stateOf(id)).toBe("draft");
  expect((await told(id, rosa))[0]?.[0]).toContain("Give your story a title.");
});

test("one whose draft is gone is not tried again and again; its contributor is told, and can go on with it", async () => {
  const rosa = await aMember();
  const id = await aScheduled(rosa, { title: "A page torn out" });
  await db.draft.delete({ where: { storyId: id } });
  goBy(11 * minuteMs);
  expect(await publishDue()).toBe(1);
  expect(await stateOf(id)).toBe("draft");
  expect(await db.storySchedule.count({ where: { storyId: id } })).toBe(0);
  expect((await told(id, rosa))[0]).toEqual([
    expect.stringContaining("There was no draft of it any more."),
    `/write/${id}`,
  ]);
  expect(await storyInHand(id, rosa)).toMatchObject({ state: "draft", hasDraft: false });
  expect(await publishDue()).toBe(0);
});

test("one for which the day has no more room comes later", async () => {
  const rosa = await aMember();
  const id = await aScheduled(rosa);
  goBy(11 * minuteMs);
  const { takeFrom } = await import("../platform/limits.ts");
  for (let n = 0; n < 20; n++) await takeFrom("publish", rosa.id);
  await publishDue();
  expect(await stateOf(id)).toBe("scheduled");
  goBy(26 * 60 * minuteMs);
  await publishDue();
  expect(await stateOf(id)).toBe("published");
});

test("a schedule can be changed and cancelled; while it stands the draft cannot be deleted", async () => {
  const rosa = await aMember();
  const id = await aScheduled(rosa);
  await scheduleStory({ ...inTen(id), zone: "UTC", day: "2027-01-01", time: "09:30" }, rosa).catch(() => {});
  await expect(deleteDraft({ storyId: id }, rosa)).rejects.toMatchObject({ code: "conflict" });
  await unscheduleStory({ storyId: id }, rosa);
  expect(await stateOf(id)).toBe("draft");
  await expect(unscheduleStory({ storyId: id }, rosa)).rejects.toMatchObject({ code: "conflict" });
  goBy(11 * minuteMs);
  await publishDue();
  expect(await stateOf(id)).toBe("draft");
});

test("only a verified member's own draft that is whole can be scheduled", async () => {
  const [rosa, other] = [await aMember(), await aMember()];
  const unverified = await aMember({ verified: false });
  const { id } = await aStory({ author: rosa, state: "draft" });
  await expect(scheduleStory(inTen(id), other)).rejects.toMatchObject({ code: "not_found" });
  await expect(scheduleStory(inTen("nosuch"), rosa)).rejects.toMatchObject({ code: "not_found" });
  const early = await aStory({ author: unverified, state: "draft" });
  await expect(scheduleStory(inTen(early.id), unverified)).rejects.toMatchObject({ code: "forbidden" });
  const bare = await aStory({ author: rosa, state: "draft", title: "" });
  await expect(scheduleStory(inTen(bare.id), rosa)).rejects.toMatchObject({ code: "conflict" });
  const published = await aStory({ author: rosa });
  await expect(scheduleStory(inTen(published.id), rosa)).rejects.toMatchObject({ code: "conflict" });
  const past = { ...inTen(id), day: "2026-01-01" };
  await expect(scheduleStory(past, rosa)).rejects.toMatchObject({ fields: { day: /passed/ } });
});
