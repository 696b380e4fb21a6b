import { expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { rememberText } from "../screening/remember-text.ts";
import { castVote } from "../votes/cast-vote.ts";
import { similarAccounts } from "./similar-accounts.ts";

const hour = 60 * 60 * 1000;

test("who votes the same within minutes on three stories is alike, who does on two or otherwise is not", async () => {
  const [ada, ben, cleo, dan] = [await aMember(), await aMember(), await aMember(), await aMember()];
  for (let n = 0; n < 3; n += 1) {
    const { id: storyId } = await aPublishedStory();
    for (const reader of [ada, ben]) await castVote({ storyId, choice: "fact" }, reader);
    await castVote({ storyId, choice: "fiction" }, cleo);
    if (n < 2) await castVote({ storyId, choice: "fact" }, dan);
  }
  expect(await similarAccounts(ada.id)).toMatchObject([
    {
      id: ben.id,
      reasons: ["Voted the same within ten minutes on 3 stories, of the last 3 that this account voted on."],
    },
  ]);
  await db.vote.updateMany({ where: { readerId: ben.id }, data: { castAt: new Date(now().getTime() + hour) } });
  expect(await similarAccounts(ada.id)).toEqual([]);
});

test("who hands in nearly the same text is alike", async () => {
  const [ada, ben, cleo] = [await aMember(), await aMember(), await aMember()];
  const text = "The cheapest watches of the whole town are sold behind the station, every Monday from nine to five.";
  const given = [
    [ada, text],
    [ben, text.replace("Monday", "Tuesday")],
    [cleo, "The river has risen by two metres since the morning, and the lower road is closed to all traffic."],
  ] as const;
  for (const [author, words] of given)
    await rememberText(db, { kind: "comment", subjectId: `t${author.id}`, authorId: author.id, text: words });
  expect(await similarAccounts(ada.id)).toMatchObject([
    { id: ben.id, reasons: ["One of its texts is nearly the same as one of this account's."] },
  ]);
});

test("who signed up in the same hour with the same unusual mail domain is alike; a usual one says nothing", async () => {
  const start = Date.parse("2026-03-01T12:00:00Z");
  for (let n = 0; n < 60; n += 1)
    await aMember({ email: `m${n}@mail.example`, createdAt: new Date(start - (n + 2) * hour) });
  const at = (email: string, ms = 0) => aMember({ email, createdAt: new Date(start + ms) });
  const [ada, ben] = [await at("ada@odd.example"), await at("ben@odd.example", 1000)];
  const [cleo] = [await at("cleo@mail.example"), await at("dan@mail.example"), await at("eve@odd.example", 2 * hour)];
  const similar = await similarAccounts(ada.id);
  expect(similar).toMatchObject([
    { id: ben.id, reasons: ["Signed up within an hour of this account, with the same unusual mail domain."] },
  ]);
  expect(JSON.stringify(similar)).not.toContain("odd.example");
  expect(await similarAccounts(cleo.id)).toEqual([]);
});
