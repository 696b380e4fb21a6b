import { expect, test } from "vitest";
import { aHeldStory } from "../../prisma/builders/held.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { lastNumberOn } from "../decisions/last-number.ts";
import { decisionsAbout, publicLog, removalOf } from "../decisions/queries.ts";
import { now, setClock } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { deleteDraft } from "../stories/delete-draft.ts";
import { myDrafts, myStories } from "../stories/desk.ts";
import { storyInHand } from "../stories/editing.ts";
import { newestStories } from "../stories/lists.ts";
import { publishStory } from "../stories/publish-story.ts";
import { isHeldBack, publicStoryPath, storyPage } from "../stories/queries.ts";
import { restoreStory } from "../stories/restore-story.ts";
import { retractStory } from "../stories/retract-story.ts";
import { reviseStory } from "../stories/revise-story.ts";
import { saveDraft } from "../stories/save-draft.ts";
import { draftContent } from "../stories/schema.ts";
import { withdrawStory } from "../stories/withdraw-story.ts";
import { caseFile } from "./case-file.ts";
import { openHeldCase } from "./open-held-case.ts";
import { queuePage } from "./queries.ts";
import { rebuild } from "./rebuild.ts";
import { undoDecision } from "./undo-decision.ts";

const aModerator = () => aMember({ roles: ["moderator"] });
const rowOf = (id: string) => db.story.findUniqueOrThrow({ where: { id }, include: { tags: true, tally: true } });
const eventsOf = (name: string, storyId: string) =>
  db.event.count({ where: { name, payload: { equals: { storyId } } } });

/** What follows from a hold: its case is opened. */
async function openCases(id: string): Promise<void> {
  for (const { id: decisionId } of await db.decision.findMany({ where: { subjectId: id } }))
    await openHeldCase({ decisionId });
}

async function heldCases(moderator: Awaited<ReturnType<typeof aModerator>>) {
  const page = await queuePage({ queue: "held" }, moderator);
  return page?.rows.map(({ subjectId }) => subjectId) ?? [];
}

test("what the screening holds is seen by nobody else, and waits before the moderators with the evidence", async () => {
  const [held, mod] = [await aHeldStory(), await aModerator()];
  expect(held.path).toBe(`/write/${held.id}?held=1`);
  expect(await rowOf(held.id)).toMatchObject({ state: "held", publishedAt: null, tags: [{ publishedAt: null }] });
  for (const other of [null, await aMember()]) expect(await storyPage(held.id, other)).toBeNull();
  expect(await publicStoryPath(held.id)).toBeNull();
  expect((await newestStories({}, null)).stories.map(({ id }) => id)).not.toContain(held.id);
  expect(await storyPage(held.id, held.author)).toMatchObject({ state: "held" });
  expect(await eventsOf("story.published", held.id)).toBe(0);

  await openCases(held.id);
  expect(await heldCases(mod)).toContain(held.id);
  const file = await caseFile(held.subject, mod);
  expect(file?.shown).toMatchObject({ kind: "story", state: "held", path: null });
  expect(file?.decisions).toMatchObject([
    { words: "Story held for review", evidence: { features: [{ name: "1 link: bit.ly" }] } },
  ]);
  const sentence = /^This has a shortened link.* It is held for review/;
  expect((await myStories(held.author))[0]).toMatchObject({
    state: "held",
    hindrance: { kind: "hold", reason: expect.stringMatching(sentence), isPublic: false },
  });
  expect((await publicLog({})).entries).toEqual([]);
});

test("let through, it is published as of then, once, with all that publishing does", async () => {
  const [held, mod] = [await aHeldStory(), await aModerator()];
  const later = now().getTime() + 3_600_000;
  const restore = setClock(() => later);
  try {
    await decideOn(held.subject, "approve", mod);
  } finally {
    restore();
  }
  const at = new Date(later);
  expect(await rowOf(held.id)).toMatchObject({
    ...{ state: "published", publishedAt: at, tags: [{ publishedAt: at }] },
    tally: { views: 0, comments: 0 },
  });
  expect(await storyPage(held.id, null)).toMatchObject({ path: await publicStoryPath(held.id) });
  expect(await eventsOf("story.published", held.id)).toBe(1);
  await rebuild();
  expect([(await rowOf(held.id)).publishedAt, await eventsOf("story.published", held.id)]).toEqual([at, 1]);
});

test("removed, it was never published, and its contributor reads why", async () => {
  const [held, mod] = [await aHeldStory(), await aModerator()];
  const { decisionId } = await decideOn(held.subject, "remove", mod);
  expect(await rowOf(held.id)).toMatchObject({ state: "removed", publishedAt: null });
  expect(await removalOf(held.id)).toMatchObject({ id: decisionId, title: null });
  expect((await decisionsAbout(held.author)).map(({ id }) => id)).toEqual([decisionId]);
  expect((await myStories(held.author))[0]).toMatchObject({
    state: "removed",
    hindrance: { id: decisionId, reason: "It sells watches.", isPublic: true },
  });
  await undoDecision({ decisionId, reason: "It does not." }, mod);
  expect(await rowOf(held.id)).toMatchObject({ state: "held", publishedAt: null });
  await decideOn(held.subject, "approve", mod);
  expect(await rowOf(held.id)).toMatchObject({ state: "published" });
});

test("when its approval is taken back it is held again and its page says so; let through anew it has its first day", async () => {
  const [held, mod] = [await aHeldStory(), await aModerator()];
  const { decisionId } = await decideOn(held.subject, "approve", mod);
  const { publishedAt } = await rowOf(held.id);
  await undoDecision({ decisionId, reason: "I had not seen the link." }, mod);
  expect(await rowOf(held.id)).toMatchObject({ state: "held", publishedAt, tags: [{ publishedAt: null }] });
  expect([await storyPage(held.id, null), await isHeldBack(held.id)]).toEqual([null, true]);
  await expect(withdrawStory({ storyId: held.id }, held.author)).rejects.toMatchObject({ code: "conflict" });
  await decideOn(held.subject, "approve", mod);
  expect(await rowOf(held.id)).toMatchObject({ state: "published", publishedAt });
  expect(await eventsOf("story.published", held.id)).toBe(1);
});

test("a retraction does not hide a hold: restored, the story waits until a moderator lets it through", async () => {
  const [held, mod] = [await aHeldStory(), await aModerator()];
  const { decisionId } = await decideOn(held.subject, "approve", mod);
  const { publishedAt } = await rowOf(held.id);
  await retractStory({ storyId: held.id, reason: "" }, held.author);
  await undoDecision({ decisionId, reason: "I had not seen the link." }, mod);
  expect(await rowOf(held.id)).toMatchObject({ state: "retracted" });
  await restoreStory({ storyId: held.id }, held.author);
  expect(await rowOf(held.id)).toMatchObject({ state: "held", publishedAt, tags: [{ publishedAt: null }] });
  expect([await storyPage(held.id, null), await isHeldBack(held.id)]).toEqual([null, true]);
  expect(await heldCases(mod)).toContain(held.id);
  expect(await eventsOf("story.restored", held.id)).toBe(0);
  await decideOn(held.subject, "approve", mod);
  expect(await rowOf(held.id)).toMatchObject({ state: "published", publishedAt, tags: [{ publishedAt }] });
});

test("the same state comes out of the log when the tables are spoilt", async () => {
  const mod = await aModerator();
  const [waiting, through, removed, withdrawn, again] = [
    await aHeldStory(),
    await aHeldStory(),
    await aHeldStory(),
    await aHeldStory(),
    await aHeldStory(),
  ];
  await decideOn(through.subject, "approve", mod);
  await decideOn(removed.subject, "remove", mod);
  await withdrawStory({ storyId: withdrawn.id }, withdrawn.author);
  const { decisionId } = await decideOn(again.subject, "approve", mod);
  await undoDecision({ decisionId, reason: "No." }, mod);
  await rebuild();
  const all = [waiting, through, removed, withdrawn, again].map(({ id }) => id);
  const look = async () => ({
    stories: await db.story.findMany({ where: { id: { in: all } }, orderBy: { id: "asc" }, include: { tags: true } }),
    cases: await db.case.findMany({ where: { subjectId: { in: all } }, orderBy: { subjectId: "asc" } }),
  });
  const before = await look();
  await db.story.updateMany({ where: { id: { in: [waiting.id, removed.id] } }, data: { state: "draft" } });
  await db.story.update({ where: { id: withdrawn.id }, data: { state: "held" } });
  await db.story.update({ where: { id: again.id }, data: { state: "published" } });
  await db.story.update({ where: { id: through.id }, data: { state: "held", publishedAt: null } });
  await db.storyTag.updateMany({ where: { storyId: through.id }, data: { publishedAt: null } });
  await db.case.deleteMany({ where: { subjectId: { in: all } } });
  await rebuild();
  expect(await look()).toEqual(before);
  expect(before.stories.map(({ id, state }) => [id, state]).toSorted()).toEqual(
    [
      [waiting.id, "held"],
      [through.id, "published"],
      [removed.id, "removed"],
      [withdrawn.id, "draft"],
      [again.id, "held"],
    ].toSorted(),
  );
});

test("its contributor withdraws it, changes it, and hands it in anew; the case goes and comes with it", async () => {
  const [held, mod] = [await aHeldStory(), await aModerator()];
  await openCases(held.id);
  expect(await withdrawStory({ storyId: held.id }, held.author)).toEqual({ id: held.id });
  await openCases(held.id);
  expect(await rowOf(held.id)).toMatchObject({ state: "draft", publishedAt: null });
  expect(await heldCases(mod)).not.toContain(held.id);
  expect((await publicLog({})).entries.filter(({ subjectPath }) => subjectPath?.includes(held.id))).toEqual([]);
  const draft = await storyInHand(held.id, held.author);
  expect(draft).toMatchObject({ hasDraft: true, content: { tags: ["water"] } });
  expect((await myDrafts(held.author)).map(({ id }) => id)).toEqual([held.id]);
  await expect(withdrawStory({ storyId: held.id }, held.author)).rejects.toMatchObject({ code: "conflict" });

  const content = draftContent.parse({ ...draft?.content, bodyHtml: "<p>Nobody has seen it, and nobody will.</p>" });
  const saved = await saveDraft({ storyId: held.id, version: draft?.version ?? 0, tab: "two", content }, held.author);
  expect((await publishStory(saved, held.author)).path).toMatch(/^\/stories\//);
  expect(await rowOf(held.id)).toMatchObject({ state: "published", publishedAt: expect.any(Date) });
  expect(await db.revision.findMany({ where: { storyId: held.id } })).toMatchObject([{ number: 1 }]);
  await rebuild();
  expect(await rowOf(held.id)).toMatchObject({ state: "published" });
});

test("what was written while it waited is kept: beside it, and as the draft when it is withdrawn", async () => {
  const held = await aHeldStory();
  const before = await storyInHand(held.id, held.author);
  const content = draftContent.parse({ ...before?.content, title: "Another title" });
  const saved = await saveDraft({ storyId: held.id, version: before?.version ?? 0, tab: "two", content }, held.author);
  await expect(publishStory(saved, held.author)).rejects.toMatchObject({ code: "conflict" });
  await expect(deleteDraft({ storyId: held.id }, held.author)).rejects.toMatchObject({ code: "conflict" });
  await withdrawStory({ storyId: held.id }, held.author);
  expect((await storyInHand(held.id, held.author))?.content.title).toBe("Another title");
  await deleteDraft({ storyId: held.id }, held.author);
  expect(await rebuild()).toBeGreaterThan(0);
});

test("nobody else withdraws a story, and hidden from them it is not there", async () => {
  const held = await aHeldStory();
  await expect(withdrawStory({ storyId: held.id }, await aMember())).rejects.toMatchObject({ code: "not_found" });
  await expect(withdrawStory({ storyId: held.id }, await aModerator())).rejects.toMatchObject({ code: "forbidden" });
});

test("of an approval and a withdrawal at once, one is done and the other is told", async () => {
  const mod = await aModerator();
  for (let turn = 0; turn < 5; turn += 1) {
    const held = await aHeldStory();
    const seen = String(await lastNumberOn(db, held.subject));
    const [approved, withdrawn] = await Promise.allSettled([
      decideOn(held.subject, "approve", mod, { seen }),
      withdrawStory({ storyId: held.id }, held.author),
    ]);
    expect([approved.status, withdrawn.status].toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await rowOf(held.id)).state).toBe(approved.status === "fulfilled" ? "published" : "draft");
  }
});

test("of two moderators who decide on it at once, one does, and it is published at most once", async () => {
  const [held, one, two] = [await aHeldStory(), await aModerator(), await aModerator()];
  const seen = String(await lastNumberOn(db, held.subject));
  const outcomes = await Promise.allSettled([
    decideOn(held.subject, "approve", one, { seen }),
    decideOn(held.subject, "approve", two, { seen }),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await eventsOf("story.published", held.id)).toBe(1);
});

test("nobody lets through what was withdrawn, changed and handed in anew since they looked", async () => {
  const [held, mod] = [await aHeldStory(), await aModerator()];
  const seen = (await caseFile(held.subject, mod))?.seen ?? "";
  await withdrawStory({ storyId: held.id }, held.author);
  const draft = await storyInHand(held.id, held.author);
  await publishStory({ storyId: held.id, version: draft?.version ?? 0 }, held.author);
  expect(await rowOf(held.id)).toMatchObject({ state: "held" });
  await expect(decideOn(held.subject, "approve", mod, { seen })).rejects.toMatchObject({ code: "conflict" });
  await decideOn(held.subject, "approve", mod);
  expect(await rowOf(held.id)).toMatchObject({ state: "published" });
});

test("a revision that is held takes the story off until it is let through; meanwhile it is not changed", async () => {
  const [rosa, mod] = [await aMember(), await aModerator()];
  const story = await aStory({ author: rosa, tags: ["water"] });
  const bodyHtml = `<p>Buy it at <a href="https://bit.ly/3abc">this place</a>.</p>`;
  const revise = async (fields: { bodyHtml: string }) => {
    const inHand = await storyInHand(story.id, rosa);
    const content = draftContent.parse({ ...inHand?.content, ...fields });
    const saved = await saveDraft({ storyId: story.id, version: inHand?.version ?? 0, tab: "one", content }, rosa);
    return reviseStory(saved, rosa);
  };
  expect((await revise({ bodyHtml })).path).toBe(`/write/${story.id}?held=1`);
  const { publishedAt } = story;
  expect(await rowOf(story.id)).toMatchObject({ state: "held", publishedAt, tags: [{ publishedAt: null }] });
  expect([await storyPage(story.id, null), await isHeldBack(story.id)]).toEqual([null, true]);
  expect([await eventsOf("story.settled", story.id), await eventsOf("story.revised", story.id)]).toEqual([1, 0]);
  await expect(revise({ bodyHtml: "<p>Sorry.</p>" })).rejects.toMatchObject({ code: "conflict" });
  await decideOn({ kind: "story", id: story.id }, "approve", mod);
  expect(await rowOf(story.id)).toMatchObject({ state: "published", publishedAt, tags: [{ publishedAt }] });
});

test("let through while its contributor writes on, it is published as it was handed in, and the rest are changes to it", async () => {
  const [held, mod] = [await aHeldStory(), await aModerator()];
  const before = await storyInHand(held.id, held.author);
  const content = draftContent.parse({ ...before?.content, bodyHtml: `<p>More of ${held.author.handle}.</p>` });
  const save = { storyId: held.id, version: before?.version ?? 0, tab: "two", content };
  const [saved] = await Promise.all([saveDraft(save, held.author), decideOn(held.subject, "approve", mod)]);
  expect(await rowOf(held.id)).toMatchObject({
    state: "published",
    bodyText: expect.stringContaining("Nobody has seen"),
  });
  expect(await storyInHand(held.id, held.author)).toMatchObject({ hasDraft: true, wasPublished: true });
  expect((await reviseStory(saved, held.author)).path).toMatch(/^\/stories\//);
  expect(await rowOf(held.id)).toMatchObject({ bodyText: `More of ${held.author.handle}.` });
  expect(await db.revision.count({ where: { storyId: held.id } })).toBe(2);
});
