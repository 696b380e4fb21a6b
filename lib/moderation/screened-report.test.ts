import { expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { db } from "../platform/db/client.ts";
import { caseFile } from "./case-file.ts";
import { makeReport } from "./make-report.ts";
import { queuePage, reportStatus } from "./queries.ts";

const hidden = "Look\u200Bhere: this is sp\u200Bam.";

async function aScene() {
  const [story, mod] = [await aStory({ author: await aMember() }), await aMember({ roles: ["moderator"] })];
  return { mod, subject: { kind: "story", id: story.id } as const };
}

test("what a screening would hold is taken, but weighs nothing until a moderator looks", async () => {
  const { mod, subject } = await aScene();
  for (const actor of [null, await aMember()]) {
    const { statusPath } = await makeReport({ subject, reason: "spam", details: hidden }, actor);
    expect(await reportStatus(statusPath.replace("/reports/", ""))).toMatchObject({ outcome: null });
  }
  const page = await queuePage({ queue: "reported" }, mod);
  expect(page?.rows.find(({ subjectId }) => subjectId === subject.id)).toMatchObject({ openReports: 2, weight: 0 });
  const evidence = { features: [{ name: "invisible characters inside a word", weight: 1 }] };
  expect((await caseFile(subject, mod))?.reports).toMatchObject([{ evidence }, { evidence }]);
  await makeReport({ subject, reason: "spam", details: "It sells watches." }, null);
  expect((await caseFile(subject, mod))?.reports[0]).toMatchObject({ weight: 0.5, evidence: null });
  await decideOn(subject, "remove", mod);
  expect((await db.case.findFirst({ where: { subjectId: subject.id } }))?.openReports).toBe(0);
});

test("a report may name what it is about: words and links that are held elsewhere are taken as they are", async () => {
  const { subject } = await aScene();
  const details = "They write: subscribe to my channel, please!!! https://bit.ly/3abc";
  const { id } = await makeReport({ subject, reason: "spam", details }, await aMember());
  expect((await db.report.findUniqueOrThrow({ where: { id } })).weight).toBeGreaterThan(0);
});

test("what is refused is refused beside its field, and nothing is stored", async () => {
  const { subject } = await aScene();
  const details = "x".repeat(6000);
  await expect(makeReport({ subject, reason: "other", details }, null)).rejects.toMatchObject({
    code: "invalid",
    fields: { details: expect.stringContaining("too long") },
  });
  expect(await db.report.count({ where: { subjectId: subject.id } })).toBe(0);
});
