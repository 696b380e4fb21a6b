import { rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { aSignal, removeSignalled, someVotes } from "../../prisma/builders/brigade.ts";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { banScopes, dayInWords } from "../decisions/rules/bans.ts";
import { db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { listOutbox } from "../platform/mail/outbox.ts";
import { tellConcerned } from "./tell-concerned.ts";

beforeEach(() => rm(join(env().DATA_DIR, "outbox"), { recursive: true, force: true }));

async function aScene() {
  const [author, moderator] = [await aMember(), await aMember({ roles: ["moderator"] })];
  const story = await aStory({ author: await aMember(), title: "The valve" });
  const comment = await aComment({ author, story, body: "Number\nnine." });
  return { author, moderator, story, comment, subject: { kind: "comment", id: comment.id } as const };
}

async function mailAbout(decisionId: string) {
  await tellConcerned({ decisionId });
  const [mail] = await listOutbox();
  return mail;
}

test("a ban is told with the day on which it ends, and with what is left", async () => {
  const { author, moderator, subject } = await aScene();
  const { decisionId } = await decideOn(subject, "ban", moderator, { days: 2, scopes: [...banScopes] });
  const { until } = await db.decision.findUniqueOrThrow({ where: { id: decisionId } });
  const mail = await mailAbout(decisionId);
  expect(mail?.to).toBe(`${author.handle}@members.example`);
  expect(mail?.text).toContain(
    `Until ${dayInWords(until ?? new Date(0))} you cannot comment, vote or publish stories. You can still log in, read and appeal.`,
  );
  expect(mail?.text).not.toMatch(/for this time|export/);
});

test("a ban for good says so", async () => {
  const { moderator, subject } = await aScene();
  const { decisionId } = await decideOn(subject, "ban", moderator, { days: 0, scopes: ["comment"] });
  expect((await mailAbout(decisionId))?.text).toContain("You can no longer comment. You can still log in");
});

test("a decision about a comment names it by its story and its own first words", async () => {
  const { moderator, comment, story, subject } = await aScene();
  const { decisionId } = await decideOn(subject, "hide", moderator);
  expect((await mailAbout(decisionId))?.text).toContain("It is about your comment on “The valve”: “Number nine.”\n");
  await db.comment.update({ where: { id: comment.id }, data: { bodyText: "é".repeat(201) } });
  await db.story.update({ where: { id: story.id }, data: { state: "removed" } });
  expect((await mailAbout(decisionId))?.text).toContain(`It is about your comment: “${"é".repeat(200)} …”\n`);
});

test("one about a story names it to its contributor, also when it is no longer shown", async () => {
  const { moderator, story } = await aScene();
  const { decisionId } = await decideOn({ kind: "story", id: story.id }, "remove", moderator);
  expect((await mailAbout(decisionId))?.text).toContain("It is about your story “The valve”.\n");
});

test("whose vote was removed reads on which story, while it is public", async () => {
  const { moderator, story } = await aScene();
  const readers = await someVotes(story.id, "fiction", 2);
  const decisionId = await removeSignalled(await aSignal(story.id, readers), moderator);
  const part = await db.decision.findFirstOrThrow({ where: { partOf: decisionId, concernsId: readers[0]?.id ?? "" } });
  expect((await mailAbout(part.id))?.text).toContain("It is about the story “The valve”.\n");
  await db.story.update({ where: { id: story.id }, data: { state: "removed" } });
  expect((await mailAbout(part.id))?.text).not.toContain("The valve");
});
