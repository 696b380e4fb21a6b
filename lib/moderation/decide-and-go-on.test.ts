import { expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { claimCase, releaseCase } from "./claim-case.ts";
import { decideAndGoOn } from "./decide-and-go-on.ts";
import { makeReport } from "./make-report.ts";
import { decideForm } from "./schema.ts";

async function reported(count: number) {
  const [author, reader] = [await aMember(), await aMember()];
  const story = await aStory({ author });
  const comments = [];
  for (let n = 0; n < count; n++) {
    const { id } = await aComment({ author, story });
    const subject = { kind: "comment", id } as const;
    await makeReport({ subject, reason: "spam", details: "" }, reader);
    comments.push(subject);
  }
  return comments;
}

const form = (subject: object) =>
  decideForm.parse({ ...subject, choice: "approve", reason: "It stays.", seen: "0", queue: "reported" });

test("after a decision comes the next case of the queue, and at its end the queue; both name what was decided", async () => {
  const moderator = await aMember({ roles: ["moderator"] });
  const [first, second] = await reported(2);
  if (!first || !second) throw new Error("Nothing was reported.");
  const next = await decideAndGoOn(form(first), moderator);
  expect(next.path).toBe(`/moderation/cases/comment/${second.id}?queue=reported&done=comment-${first.id}`);
  const end = await decideAndGoOn(form(second), moderator);
  expect(end.path).toBe(`/moderation?queue=reported&done=comment-${second.id}`);
});

test("a case that another is at is passed over until they give it back", async () => {
  const [moderator, other] = [await aMember({ roles: ["moderator"] }), await aMember({ roles: ["moderator"] })];
  const [first, second, third] = await reported(3);
  if (!first || !second || !third) throw new Error("Nothing was reported.");
  await claimCase(second, other);
  expect((await decideAndGoOn(form(first), moderator)).path).toContain(third.id);
  await releaseCase(second, other);
  expect((await decideAndGoOn(form(third), moderator)).path).toContain(second.id);
});

test("what nobody has reported yet can be opened by every moderator", async () => {
  const author = await aMember();
  const { id } = await aComment({ author, story: await aStory({ author }) });
  expect(await claimCase({ kind: "comment", id }, await aMember({ roles: ["moderator"] }))).toBe(true);
});
