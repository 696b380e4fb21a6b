import { afterAll, expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { publicLog } from "../decisions/queries.ts";
import { answerAppeal } from "../moderation/answer-appeal.ts";
import { makeAppeal } from "../moderation/make-appeal.ts";
import { rebuild } from "../moderation/rebuild.ts";
import { undoDecision } from "../moderation/undo-decision.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { takeFrom } from "../platform/limits.ts";
import type { Actor } from "../policy.ts";
import { addWord } from "../screening/add-word.ts";
import { editComment } from "./edit-comment.ts";
import { hideComment } from "./hide-comment.ts";
import { muteMember } from "./mute-member.ts";
import { mutedOn } from "./mute-queries.ts";
import { postComment } from "./post-comment.ts";
import { unmuteMember } from "./unmute-member.ts";
import { voteComment } from "./vote-comment.ts";

afterAll(closeDatabase);

async function aScene() {
  const [rosa, ines] = [await aMember(), await aMember()];
  const story = await aStory({ author: rosa });
  return { rosa, ines, story, comment: await aComment({ author: ines, story }) };
}

const why = { rule: "harassment", reason: "It calls names.", everywhere: false } as const;
const mute = (commentId: string, actor: Actor, everywhere = false) =>
  muteMember({ ...why, commentId, everywhere }, actor);
const post = (storyId: string, actor: Actor, body = `Words ${Math.random()}`) => postComment({ storyId, body }, actor);
const muteOf = async (memberId: string) => (await db.mute.findFirstOrThrow({ where: { memberId } })).decisionId;

test("whom a contributor mutes cannot comment on that story, reads why, and can still vote and delete there", async () => {
  const { rosa, ines, story, comment } = await aScene();
  await mute(comment.id, rosa);
  const decisionId = await muteOf(ines.id);
  await expect(post(story.id, ines)).rejects.toMatchObject({
    code: "forbidden",
    message: expect.stringContaining(`/decisions/${decisionId}.`),
  });
  await expect(editComment({ commentId: comment.id, body: "Other words" }, ines)).rejects.toMatchObject({
    code: "forbidden",
  });
  const other = await aComment({ author: rosa, story });
  expect(await voteComment({ commentId: other.id, value: 1 }, ines)).toMatchObject({ score: 1 });
  expect((await post((await aStory({ author: rosa })).id, ines)).state).toBe("published");
  expect(await db.decision.findUnique({ where: { id: decisionId } })).toMatchObject({
    ...{ kind: "mute", byRole: "contributor", byId: rosa.id, concernsId: ines.id, rule: "harassment" },
    isPublic: true,
  });
  const { entries } = await publicLog({ kind: "mute" });
  expect(entries).toContainEqual(
    expect.objectContaining({ id: decisionId, words: "Member muted on a story over a comment" }),
  );
});

test("on all stories of the contributor, those to come too, and on nobody else's", async () => {
  const { rosa, ines, comment } = await aScene();
  await mute(comment.id, rosa, true);
  const later = await aStory({ author: rosa });
  await expect(post(later.id, ines)).rejects.toMatchObject({ code: "forbidden" });
  expect((await post((await aStory({ author: await aMember() })).id, ines)).state).toBe("published");
  expect(await mutedOn(later.id, rosa)).toMatchObject([{ handle: ines.handle, everywhere: true }]);
});

test("only the contributor mutes there: not others, not moderators; and neither moderators nor oneself are muted", async () => {
  const { rosa, ines, story, comment } = await aScene();
  const moderator = await aMember({ roles: ["moderator"] });
  for (const other of [ines, moderator, await aMember()])
    await expect(mute(comment.id, other)).rejects.toMatchObject({ code: "forbidden" });
  await expect(mute("nosuch", rosa)).rejects.toMatchObject({ code: "not_found" });
  for (const author of [rosa, moderator, await aMember({ roles: ["admin"] })]) {
    const theirs = await aComment({ author, story });
    await expect(mute(theirs.id, rosa)).rejects.toMatchObject({ code: "conflict" });
  }
  const held = await aComment({ author: ines, story, state: "held" });
  await expect(mute(held.id, rosa)).rejects.toMatchObject({ code: "not_found" });
  expect(await db.mute.count({ where: { story: { authorId: rosa.id } } })).toBe(0);
});

test("the writer of a comment that was hidden before can be muted over it", async () => {
  const { rosa, ines, story, comment } = await aScene();
  await hideComment({ commentId: comment.id, reason: "It calls names." }, rosa);
  await mute(comment.id, rosa);
  await expect(post(story.id, ines)).rejects.toMatchObject({ code: "forbidden" });
  expect((await db.comment.findUniqueOrThrow({ where: { id: comment.id } })).state).toBe("hidden");
});

test("somebody who was muted and then became a moderator is not kept from commenting", async () => {
  const { rosa, ines, story, comment } = await aScene();
  await mute(comment.id, rosa);
  expect((await post(story.id, { ...ines, roles: ["moderator"] })).state).toBe("published");
});

test("the contributor takes it back, once, and from their own stories alone", async () => {
  const { rosa, ines, story, comment } = await aScene();
  await mute(comment.id, rosa);
  const decisionId = await muteOf(ines.id);
  const back = (actor: Actor) => unmuteMember({ decisionId, storyId: story.id, reason: "" }, actor);
  await expect(back(ines)).rejects.toMatchObject({ code: "not_found" });
  await back(rosa);
  expect((await post(story.id, ines)).state).toBe("published");
  await expect(back(rosa)).rejects.toMatchObject({ code: "conflict" });
  expect(await mutedOn(story.id, rosa)).toEqual([]);
  await mute(comment.id, rosa); // having thought better of it does not bind
  await expect(post(story.id, ines)).rejects.toMatchObject({ code: "forbidden" });
});

test("other decisions cannot be taken back as if they were mutes", async () => {
  const { rosa, story, comment } = await aScene();
  await hideComment({ commentId: comment.id, reason: "It names a child." }, rosa);
  const { id } = await db.decision.findFirstOrThrow({ where: { subjectId: comment.id } });
  await expect(unmuteMember({ decisionId: id, storyId: story.id, reason: "" }, rosa)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("the muted one appeals; moderators who grant it end the mute, and it cannot be decided anew over the same comment", async () => {
  const { rosa, ines, story, comment } = await aScene();
  await mute(comment.id, rosa);
  const decisionId = await muteOf(ines.id);
  await makeAppeal({ decisionId, words: "I asked a question." }, ines);
  const subject = { subjectKind: "comment", subjectId: comment.id };
  expect((await db.case.findFirstOrThrow({ where: subject })).appealedAt).not.toBeNull();
  const { id: appealId } = await db.appeal.findUniqueOrThrow({ where: { decisionId } });
  const moderator = await aMember({ roles: ["moderator"] });
  await answerAppeal({ appealId, outcome: "overturn", reason: "It was a question." }, moderator);
  expect((await post(story.id, ines)).state).toBe("published");
  await expect(mute(comment.id, rosa)).rejects.toMatchObject({
    message: expect.stringContaining("by the moderators or on appeal"),
  });
});

test("a mute that its contributor takes back under an appeal is granted by that; one that was upheld before is not", async () => {
  const { rosa, ines, story, comment } = await aScene();
  const back = (decisionId: string) => unmuteMember({ decisionId, storyId: story.id, reason: "" }, rosa);
  await mute(comment.id, rosa);
  const upheld = await muteOf(ines.id);
  await makeAppeal({ decisionId: upheld, words: "I asked a question." }, ines);
  const { id: appealId } = await db.appeal.findUniqueOrThrow({ where: { decisionId: upheld } });
  const moderator = await aMember({ roles: ["moderator"] });
  await answerAppeal({ appealId, outcome: "uphold", reason: "It was none." }, moderator);
  await back(upheld);
  await mute(comment.id, rosa);
  const granted = await muteOf(ines.id);
  await makeAppeal({ decisionId: granted, words: "Once more." }, ines);
  await back(granted);
  await expect(mute(comment.id, rosa)).rejects.toMatchObject({
    ...{ code: "conflict", message: expect.stringContaining("by the moderators or on appeal") },
  });
});

test("moderators take a mute back from the case; the comment stays as it was", async () => {
  const { rosa, ines, story, comment } = await aScene();
  await mute(comment.id, rosa);
  const moderator = await aMember({ roles: ["moderator"] });
  await undoDecision({ decisionId: await muteOf(ines.id), reason: "No rule was broken." }, moderator);
  expect((await post(story.id, ines)).state).toBe("published");
  expect((await db.comment.findUniqueOrThrow({ where: { id: comment.id } })).state).toBe("published");
  for (const everywhere of [false, true])
    await expect(mute(comment.id, rosa, everywhere)).rejects.toMatchObject({
      ...{ code: "conflict", message: expect.stringContaining("by the moderators or on appeal") },
    });
});

test("muting and taking it back end with the limit, and write nothing beyond it", async () => {
  const { rosa, ines, story, comment } = await aScene();
  for (let turn = 0; turn < 5; turn += 1) {
    await mute(comment.id, rosa);
    await unmuteMember({ decisionId: await muteOf(ines.id), storyId: story.id, reason: "" }, rosa);
  }
  await expect(mute(comment.id, rosa)).rejects.toMatchObject({ code: "too_many" });
  expect(await db.decision.count({ where: { concernsId: ines.id } })).toBe(10);
  const other = await aScene();
  for (let turn = 0; turn < 9; turn += 1) await takeFrom("mute", other.rosa.id);
  await mute(other.comment.id, other.rosa);
  const back = { decisionId: await muteOf(other.ines.id), storyId: other.story.id, reason: "" };
  await expect(unmuteMember(back, other.rosa)).rejects.toMatchObject({ code: "too_many" });
});

test("a reason to mute or unmute names no web address and no refused word; nothing is taken from the limit by it", async () => {
  const { rosa, ines, story, comment } = await aScene();
  await addWord({ word: "grozel", list: "banned", outcome: "refuse", note: "" }, await aMember({ roles: ["admin"] }));
  const unfit = ["See https://pills.example/buy now", "Buy at pills.shop", "A real gr0zel."];
  const refusal = { code: "invalid", fields: { reason: expect.any(String) } };
  for (const reason of [...unfit, ...unfit, ...unfit, ...unfit])
    await expect(muteMember({ ...why, commentId: comment.id, reason }, rosa)).rejects.toMatchObject(refusal);
  expect(await db.decision.count({ where: { concernsId: ines.id } })).toBe(0);
  await mute(comment.id, rosa);
  const decisionId = await muteOf(ines.id);
  for (const reason of unfit)
    await expect(unmuteMember({ decisionId, storyId: story.id, reason }, rosa)).rejects.toMatchObject(refusal);
  expect(await muteOf(ines.id)).toBe(decisionId);
});

test("of two who mute the same member by two comments at once, one decision stands", async () => {
  const { rosa, ines, story, comment } = await aScene();
  const other = await aComment({ author: ines, story });
  const done = await Promise.allSettled([mute(comment.id, rosa), mute(other.id, rosa)]);
  expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await db.mute.count({ where: { memberId: ines.id } })).toBe(1);
});

test("a mute and a comment at once: the comment is there before the mute, or not at all", async () => {
  for (let round = 0; round < 12; round += 1) {
    const { rosa, ines, story, comment } = await aScene();
    const [posted, muted] = await Promise.allSettled([post(story.id, ines), mute(comment.id, rosa)]);
    expect(muted.status).toBe("fulfilled");
    await expect(post(story.id, ines)).rejects.toMatchObject({ code: "forbidden" });
    const there = await db.comment.count({ where: { storyId: story.id } });
    expect(there).toBe(posted.status === "fulfilled" ? 2 : 1);
  }
});

test("who is muted can be worked out anew from the log", async () => {
  const { rosa, comment, ines } = await aScene();
  await mute(comment.id, rosa);
  const back = await aScene();
  await mute(back.comment.id, back.rosa);
  const decisionId = await muteOf(back.ines.id);
  await unmuteMember({ decisionId, storyId: back.story.id, reason: "Enough." }, back.rosa);
  const all = () => db.mute.findMany({ orderBy: { decisionId: "asc" } });
  const before = await all();
  await db.mute.deleteMany({ where: { memberId: ines.id } });
  await db.mute.create({
    data: { decisionId, memberId: back.ines.id, storyId: back.story.id, everywhere: true, since: new Date() },
  });
  expect(await all()).not.toEqual(before);
  await rebuild();
  expect(await all()).toEqual(before);
});
