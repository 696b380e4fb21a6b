import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { followUp } from "../../prisma/builders/follow-up.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory, type BuiltStory } from "../../prisma/builders/story.ts";
import { publicLog } from "../decisions/queries.ts";
import type { Slot } from "../decisions/rules/placements.ts";
import { answerAppeal } from "../moderation/answer-appeal.ts";
import { makeAppeal } from "../moderation/make-appeal.ts";
import { undoDecision } from "../moderation/undo-decision.ts";
import { noticesOf } from "../notices/queries.ts";
import { setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { frontPage } from "../stats/front-page.ts";
import { topStories } from "../stats/top-stories.ts";
import { retractStory } from "../stories/retract-story.ts";
import { endPlacement } from "./end-placement.ts";
import { movePick } from "./move-pick.ts";
import { placeStory } from "./place-story.ts";
import { demotedAmong, editorPlacements, endedLately, findStories, placedStories } from "./queries.ts";

const hour = 60 * 60 * 1000;
let at = Date.parse("2026-12-01T10:00:00Z");
let restore: () => void;
let [editor, rosa]: Actor[] = [];

beforeEach(async () => {
  at += 1000 * hour;
  restore = setClock(() => at);
  await db.placement.deleteMany();
  await db.event.deleteMany();
  await db.member.deleteMany();
  editor = await aMember({ roles: ["editor"], penName: "Edda" });
  rosa = await aMember();
  await aMember({ roles: ["admin"] });
});
afterEach(() => restore());
afterAll(closeDatabase);

const place = ({ id }: { id: string }, slot: Slot, by = editor as Actor, hours = 24) =>
  placeStory({ storyId: id, slot, hours, reason: `It is worth it: ${slot}.` }, by);
const end = (decisionId: string, by = editor as Actor) =>
  endPlacement({ decisionId, reason: "It has had its time." }, by);
const aStoryOf = (title: string): Promise<BuiltStory> => aStory({ author: rosa as Actor, title });
const logOf = async () =>
  (await publicLog({})).entries.map(({ kind, role, reason, title }) => ({ kind, role, reason, title }));
const code = async (attempt: Promise<unknown>) => {
  const [outcome] = await Promise.allSettled([attempt]);
  return outcome.status === "rejected" ? outcome.reason.code : "accepted";
};

test("a story leads until its time is over; another takes its place, and all of it stands in the public log", async () => {
  const [one, two] = [await aStoryOf("The first"), await aStoryOf("The second")];
  await place(one, "lead");
  expect(await placedStories()).toEqual({ lead: one.id, picks: [] });
  await place(two, "lead");
  expect((await frontPage()).lead?.id).toBe(two.id);
  expect((await logOf()).slice(0, 3)).toEqual([
    { kind: "lead", role: "editor", reason: "It is worth it: lead.", title: "The second" },
    { kind: "unlead", role: "editor", reason: "Another story leads now.", title: "The first" },
    { kind: "lead", role: "editor", reason: "It is worth it: lead.", title: "The first" },
  ]);
  expect(await editorPlacements(editor as Actor)).toMatchObject([
    { slot: "lead", by: "Edda", story: { title: "The second" }, until: new Date(at + 24 * hour) },
  ]);
  at += 24 * hour;
  expect(await placedStories()).toEqual({ lead: null, picks: [] });
  expect(await editorPlacements(editor as Actor)).toEqual([]);
  await place(two, "lead");
  expect((await placedStories()).lead).toBe(two.id);
});

test("picks stand in the editors' order, and move", async () => {
  const stories = [await aStoryOf("A"), await aStoryOf("B"), await aStoryOf("C")];
  const ids: string[] = [];
  for (const story of stories) ids.push((await place(story, "pick")).decisionId);
  const [a, b, c] = stories.map(({ id }) => id);
  expect((await placedStories()).picks).toEqual([a, b, c]);
  expect(await movePick({ decisionId: ids[2] ?? "", way: "up" }, editor as Actor)).toEqual({ moved: true });
  expect((await placedStories()).picks).toEqual([a, c, b]);
  expect(await movePick({ decisionId: ids[0] ?? "", way: "up" }, editor as Actor)).toEqual({ moved: false });
  await movePick({ decisionId: ids[0] ?? "", way: "down" }, editor as Actor);
  expect((await placedStories()).picks).toEqual([c, a, b]);
  await end(ids[0] ?? "");
  expect(await endedLately(editor as Actor)).toMatchObject([
    { slot: "pick", by: "Edda", reason: "It has had its time.", story: { id: a } },
  ]);
  expect((await placedStories()).picks).toEqual([c, b]);
  expect(await code(movePick({ decisionId: ids[0] ?? "", way: "up" }, editor as Actor))).toBe("conflict");
  await end(ids[2] ?? "");
  await place({ id: c ?? "" }, "pick");
  expect((await placedStories()).picks).toEqual([b, c]);
  expect((await frontPage()).picks.map(({ id }) => id)).not.toContain(a);
});

test("eight picks and no ninth, also when two editors press at once", async () => {
  for (let n = 0; n < 7; n += 1) await place(await aStoryOf(`Pick ${n}`), "pick");
  const others = await Promise.all([aStoryOf("Eighth"), aStoryOf("Ninth")]);
  const outcomes = await Promise.all(others.map((story) => code(place(story, "pick"))));
  expect(outcomes.toSorted()).toEqual(["accepted", "conflict"]);
  expect((await placedStories()).picks).toHaveLength(8);
});

test("a demoted story leaves the lead, the picks and the Top 50, and stays readable", async () => {
  const story = await aStoryOf("Too loud");
  await db.topStory.createMany({
    data: [{ period: "day", rank: 1, storyId: story.id, views: 9 }],
    skipDuplicates: true,
  });
  await place(story, "pick");
  await place(story, "lead");
  await place(story, "demote");
  const front = await frontPage();
  expect([front.lead?.id, front.picks, front.fresh].flat()).not.toContainEqual(
    expect.objectContaining({ id: story.id }),
  );
  expect(front.lead?.id).not.toBe(story.id);
  expect(front.river.stories.map(({ id }) => id)).toContain(story.id);
  expect((await topStories("day")).map(({ id }) => id)).not.toContain(story.id);
  expect(await demotedAmong([story.id])).toEqual(new Set([story.id]));
  expect(await code(place(story, "lead"))).toBe("conflict");
  at += 24 * hour;
  expect((await topStories("day")).map(({ id }) => id)).toContain(story.id);
});

test("what is retracted drops out by itself", async () => {
  const story = await aStoryOf("Not so");
  await place(story, "lead");
  await retractStory({ storyId: story.id, reason: "" }, rosa as Actor);
  expect(await placedStories()).toEqual({ lead: null, picks: [] });
  expect((await frontPage()).lead).toBeNull();
  expect(await code(place(story, "pick"))).toBe("conflict");
});

test("only editors and admins curate, not their own, and not with an address in the reason", async () => {
  const [story, own] = [await aStoryOf("Fine"), await aStory({ author: editor as Actor })];
  for (const roles of [[], ["moderator"]] as const) {
    const other = await aMember({ roles });
    expect(await code(place(story, "lead", other))).toBe("not_found");
    expect(await code(findStories("Fine", other))).toBe("not_found");
    expect(await code(editorPlacements(other))).toBe("not_found");
    expect(await code(endedLately(other))).toBe("not_found");
    expect(await code(end("nosuch", other))).toBe("not_found");
  }
  expect(await code(place(own, "lead"))).toBe("conflict");
  const reason = "See https://watches.example/buy";
  expect(await code(placeStory({ storyId: story.id, slot: "lead", hours: 6, reason }, editor as Actor))).toBe(
    "invalid",
  );
  expect(await code(place({ id: "nosuch" }, "lead"))).toBe("not_found");
  expect(await code(place(story, "lead", await aMember({ roles: ["admin"] })))).toBe("accepted");
  expect((await logOf())[0]).toMatchObject({ kind: "lead", role: "admin" });
});

test("its contributor is told of a pick, and of a demotion with the reason and the way to appeal", async () => {
  const story = await aStoryOf("The well");
  await place(story, "pick");
  const { decisionId } = await place(story, "demote");
  await followUp();
  expect((await noticesOf(rosa as Actor)).notices.map(({ sentence }) => sentence).toSorted()).toEqual([
    "Story demoted by the editors. Read why, and how to appeal.",
    "Your story “The well” is one of the editors’ picks now",
  ]);
  const other = await aMember({ roles: ["moderator"] });
  await makeAppeal({ decisionId, words: "It is measured." }, rosa as Actor);
  const appealId = (await db.appeal.findUniqueOrThrow({ where: { decisionId } })).id;
  await answerAppeal({ appealId, outcome: "overturn", reason: "So it is." }, other);
  expect(await demotedAmong([story.id])).toEqual(new Set());
});

test("an end that was decided by mistake is taken back in the log, and the story stands again", async () => {
  const story = await aStoryOf("Back again");
  const { decisionId } = await place(story, "pick");
  await end(decisionId);
  const unpick = await db.decision.findFirstOrThrow({ where: { subjectId: story.id, kind: "unpick" } });
  await undoDecision({ decisionId: unpick.id, reason: "By mistake." }, await aMember({ roles: ["moderator"] }));
  expect((await placedStories()).picks).toEqual([story.id]);
});

test("a story is found by words of its title and by its address", async () => {
  const story = await aStoryOf("The ferry sails backwards");
  const found = async (q: string) => (await findStories(q, editor as Actor)).map(({ id }) => id);
  expect(await found("ferry backwards")).toEqual([story.id]);
  expect(await found(story.path)).toEqual([story.id]);
  expect(await found(`https://news.example${story.path}?x=1#comments`)).toEqual([story.id]);
  expect(await found(story.id)).toEqual([story.id]);
  expect(await found("nothing of the kind")).toEqual([]);
});
