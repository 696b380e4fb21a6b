import { afterAll, beforeEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { nowMs, setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { listOutbox } from "../platform/mail/outbox.ts";
import { stopMail } from "../platform/mail/stop-mail.ts";
import { retractStory } from "../stories/retract-story.ts";
import { forgetStoryMails } from "./forget-story-mails.ts";
import { mailStory } from "./mail-story.ts";
import { mailableStory } from "./queries.ts";
import { mailStoryInput } from "./schema.ts";
import { sendStoryMail } from "./send-story-mail.ts";

const mailsTo = async (to: string) => (await listOutbox()).filter((mail) => mail.to === to);
let count = 0;
const somebody = () => {
  count += 1;
  return `friend${count}@example.org`;
};

beforeEach(() => db.$executeRaw`TRUNCATE rate_limits`);
afterAll(closeDatabase);

test("a member sends a story: the mail names them, has their words, the story and the way to have no more; then the address is forgotten", async () => {
  const [rosa, email] = [await aMember({ penName: "Rosa Linden" }), somebody()];
  const story = await aStory({ author: await aMember(), title: "The bridge is <b>closed</b>" });
  const { id } = await mailStory({ story: story.id, email, note: "You know this bridge." }, rosa);
  expect(await db.event.count({ where: { name: "story.mailed" } })).toBeGreaterThan(0);
  await sendStoryMail({ mailId: id });
  await sendStoryMail({ mailId: id });
  const [mail, ...more] = await mailsTo(email);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe("Rosa Linden sends you a story from Firsthand");
  expect(mail?.text).toContain("They write: “You know this bridge.”");
  expect(mail?.text).toContain("“The bridge is <b>closed</b>”");
  expect(mail?.html).not.toContain("<b>");
  const links = [...(mail?.text ?? "").matchAll(/https?:\/\/\S+/g)].map(([link]) => new URL(link).pathname);
  expect(links).toEqual([story.path, expect.stringMatching(/^\/mail\/stop\/[\w-]{22}$/)]);
  expect(await db.storyMail.findUniqueOrThrow({ where: { id } })).toMatchObject({ email: null, note: "" });
});

test("no link of somebody's choosing gets into it, not by the title, nor by a name, nor by the note", async () => {
  const [spammer, email] = [await aMember({ penName: "win.at-casino.com" }), somebody()];
  const story = await aStory({ author: spammer, title: "Visit www.evil-casino.com now" });
  const { id } = await mailStory({ story: story.id, email, note: "" }, spammer);
  await sendStoryMail({ mailId: id });
  const [mail] = await mailsTo(email);
  expect(`${mail?.subject} ${mail?.text.replaceAll(story.path, "")}`).not.toMatch(/casino/);
  expect(mail?.subject).toContain(spammer.handle);
});

test.each([
  ["ines@example.org", "Come and see:\n\tthe bridge\u202e", true],
  ["ines@example.org", "See www.example.org/win", false],
  ["ines@example.org", "See evil-shop.com", false],
  ["ines@example.org", "x".repeat(301), false],
  ["a@b@example.org", "", false],
  ['"a b"@example.org', "", false],
  ["ines＠example.org", "", false],
  ["ines@example.org, ben@example.org", "", false],
  ["ines@example.org\r\nBcc: ben@example.org", "", false],
])("to %j with %j: %s", (email, note, fits) => {
  expect(mailStoryInput.safeParse({ story: "abc", email, note }).success).toBe(fits);
});

test("whoever wants no such mail gets none, from nobody", async () => {
  const [rosa, ben, email] = [await aMember(), await aMember(), somebody()];
  const story = await aStory({ author: rosa });
  const send = async (sender: typeof rosa) =>
    sendStoryMail({ mailId: (await mailStory({ story: story.id, email, note: "" }, sender)).id });
  await send(rosa);
  const [first] = await mailsTo(email);
  await stopMail(/\/mail\/stop\/([\w-]+)/.exec(first?.text ?? "")?.[1] ?? "");
  await send(ben);
  expect(await mailsTo(email)).toHaveLength(1);
});

test("a member sends ten a day, and an address gets three", async () => {
  const rosa = await aMember();
  const { id: story } = await aStory({ author: rosa });
  for (let n = 0; n < 10; n += 1) await mailStory({ story, email: somebody(), note: "" }, rosa);
  await expect(mailStory({ story, email: somebody(), note: "" }, rosa)).rejects.toMatchObject({ code: "too_many" });
  const email = somebody();
  for (let n = 0; n < 3; n += 1) await mailStory({ story, email, note: "" }, await aMember());
  await expect(mailStory({ story, email, note: "" }, await aMember())).rejects.toMatchObject({ code: "too_many" });
});

test("only what is public is sent, also when it is sent", async () => {
  const [rosa, email] = [await aMember(), somebody()];
  const draft = await aStory({ author: rosa, state: "draft" });
  const story = await aStory({ author: rosa });
  for (const id of [draft.id, "nosuch"]) {
    expect(await mailableStory(id)).toBeNull();
    await expect(mailStory({ story: id, email, note: "" }, rosa)).rejects.toMatchObject({ code: "not_found" });
  }
  const { id } = await mailStory({ story: story.id, email, note: "Look" }, rosa);
  await retractStory({ storyId: story.id, reason: "" }, rosa);
  await sendStoryMail({ mailId: id });
  expect(await mailsTo(email)).toEqual([]);
  expect(await db.storyMail.findUniqueOrThrow({ where: { id } })).toMatchObject({ email: null });
});

test("only verified members who are not banned send any", async () => {
  const rosa = await aMember();
  const input = { story: (await aStory({ author: rosa })).id, email: somebody(), note: "" };
  await expect(mailStory(input, await aMember({ verified: false }))).rejects.toMatchObject({ code: "forbidden" });
  const banned = { ...rosa, bans: [{ decisionId: "d", scopes: ["comment" as const], until: null }] };
  await expect(mailStory(input, banned)).rejects.toMatchObject({ code: "forbidden" });
});

test("what could not be sent forgets its address after two days, and all of it after a month", async () => {
  const rosa = await aMember();
  const { id } = await mailStory(
    { story: (await aStory({ author: rosa })).id, email: somebody(), note: "Hello" },
    rosa,
  );
  const days = async (count: number) => {
    const at = nowMs() + count * 86_400_000;
    const putBack = setClock(() => at);
    await forgetStoryMails();
    putBack();
  };
  await days(1);
  expect((await db.storyMail.findUniqueOrThrow({ where: { id } })).email).not.toBeNull();
  await days(2.1);
  expect(await db.storyMail.findUniqueOrThrow({ where: { id } })).toMatchObject({ email: null, note: "" });
  await days(31);
  expect(await db.storyMail.count({ where: { id } })).toBe(0);
});
