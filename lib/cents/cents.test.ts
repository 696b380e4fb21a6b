import { afterAll, describe, expect, test } from "vitest";
import { someCents } from "../../prisma/builders/cents.ts";
import { followUp } from "../../prisma/builders/follow-up.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { decisionsAbout, logEntry, publicLog, statementOf } from "../decisions/queries.ts";
import { answerAppeal } from "../moderation/answer-appeal.ts";
import { caseFile } from "../moderation/case-file.ts";
import { glimpse } from "../moderation/glimpse.ts";
import { makeAppeal } from "../moderation/make-appeal.ts";
import { makeReport } from "../moderation/make-report.ts";
import { queuePage } from "../moderation/queries.ts";
import { rebuild } from "../moderation/rebuild.ts";
import { undoDecision } from "../moderation/undo-decision.ts";
import { noticesOf } from "../notices/queries.ts";
import { setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { castVote } from "../votes/cast-vote.ts";
import { answerCents } from "./answer-cents.ts";
import { centsOf, centsToAnswer, ownRatings } from "./queries.ts";
import { rateCents } from "./rate-cents.ts";
import { answerInput, rateForm } from "./schema.ts";

afterAll(closeDatabase);

const idsOn = async (storyId: string) => (await centsOf(storyId)).cents.map(({ id }) => id);
const rowOf = (id: string) => db.twoCents.findUniqueOrThrow({ where: { id } });
const aModerator = () => aMember({ roles: ["moderator"] });
const eventsOf = (name: string, storyId: string) =>
  db.event.count({ where: { name, payload: { path: ["storyId"], equals: storyId } } });

/** So many readers who stand on a side: A is below zero, B above. */
async function readersOf(side: number, count: number): Promise<Actor[]> {
  const readers: Actor[] = [];
  for (let n = 0; n < count; n++) {
    const reader = await aMember();
    if (side !== 0) await db.readerFactor.create({ data: { readerId: reader.id, factor: side } });
    readers.push(reader);
  }
  return readers;
}

async function rateAll(centsId: string, helpful: boolean | null, readers: readonly Actor[]): Promise<void> {
  for (const reader of readers) await rateCents({ centsId, helpful }, reader);
}

async function aDayLater<T>(days: number, work: () => Promise<T>): Promise<T> {
  const restore = setClock(() => Date.now() + days * 86_400_000);
  try {
    return await work();
  } finally {
    restore();
  }
}

describe("rated", () => {
  test("a rating is one's own: given, changed, taken back", async () => {
    const { cents, storyId } = await someCents();
    const reader = await aMember();
    expect(await rateCents({ centsId: cents.id, helpful: true }, reader)).toEqual({ helpful: true });
    expect(await ownRatings(storyId, reader)).toEqual({ ratings: { [cents.id]: true }, own: null });
    await rateCents({ centsId: cents.id, helpful: false }, reader);
    expect((await ownRatings(storyId, reader)).ratings).toEqual({ [cents.id]: false });
    await rateCents({ centsId: cents.id, helpful: null }, reader);
    expect(await ownRatings(storyId, reader)).toEqual({ ratings: {}, own: null });
    expect(await ownRatings(storyId, null)).toEqual({ ratings: {}, own: null });
  });

  test("50 parallel ratings of one reader are one row; of 12 readers all count", async () => {
    const { cents } = await someCents();
    const reader = await aMember();
    await Promise.all(
      Array.from({ length: 50 }, (_, n) => rateCents({ centsId: cents.id, helpful: n % 2 === 0 }, reader)),
    );
    expect(await db.centsRating.count({ where: { centsId: cents.id } })).toBe(1);
    const others = await readersOf(0, 12);
    await Promise.all(others.map((other) => rateCents({ centsId: cents.id, helpful: true }, other)));
    expect(await db.centsRating.count({ where: { centsId: cents.id } })).toBe(13);
    expect((await rowOf(cents.id)).scoredOf).toBe(10);
  });

  test.each([
    ["the writer", async ({ reader }: Scene) => reader, "forbidden"],
    ["the story's contributor", async ({ author }: Scene) => author, "forbidden"],
    ["an unverified member", () => aMember({ verified: false }), "forbidden"],
    ["a member who is banned from voting", async () => banned(await aMember()), "forbidden"],
  ])("%s is refused", async (_, who, code) => {
    const scene = await aScene();
    const rating = rateCents({ centsId: scene.cents.id, helpful: true }, await who(scene));
    await expect(rating).rejects.toMatchObject({ code });
    expect(await db.centsRating.count({ where: { centsId: scene.cents.id } })).toBe(0);
  });

  test("what nobody sees cannot be rated: held, removed, of a vote that does not count, on a retracted story", async () => {
    const reader = await aMember();
    const refused = (centsId: string) =>
      expect(rateCents({ centsId, helpful: true }, reader)).rejects.toMatchObject({ code: "not_found" });
    await refused("nothing");
    await refused((await someCents({ sourceUrl: "https://cheap.example/" })).cents.id);
    await refused((await someCents({ reader: await aMember({ verified: false }) })).cents.id);
    const { subject } = await someCents();
    await decideOn(subject, "remove", await aModerator());
    await refused(subject.id);
    const { cents, storyId } = await someCents();
    await db.story.update({ where: { id: storyId }, data: { state: "retracted" } });
    await refused(cents.id);
  });

  test("other words begin without the ratings of these", async () => {
    const { cents, storyId, reader } = await someCents();
    await rateAll(cents.id, true, await readersOf(0, 5));
    await castVote({ storyId, choice: "fact", note: "Something else." }, reader);
    const [now] = await idsOn(storyId);
    expect(now).not.toBe(cents.id);
    expect(await rowOf(now ?? "")).toMatchObject({ score: 0.5, scoredOf: 0 });
  });
});

describe("ordered", () => {
  test("by agreement across sides before the newest, in steps of five ratings", async () => {
    const story = await aPublishedStory();
    const [old, oneSided, newest] = [
      await someCents({ story }),
      await aDayLater(1, () => someCents({ story })),
      await aDayLater(2, () => someCents({ story })),
    ];
    const [sideA, sideB] = [await readersOf(-1, 6), await readersOf(1, 6)];
    const started = [newest, oneSided, old].map(({ cents }) => cents.id);
    expect(await idsOn(story.id)).toEqual(started);
    await rateAll(old.cents.id, true, [...sideA.slice(0, 2), ...sideB.slice(0, 2)]);
    expect([await idsOn(story.id), await eventsOf("cents.ordered", story.id)]).toEqual([started, 0]);
    await rateAll(old.cents.id, true, sideA.slice(2, 3));
    expect((await idsOn(story.id))[0]).toBe(old.cents.id);
    expect(await eventsOf("cents.ordered", story.id)).toBe(1);
    await rateAll(oneSided.cents.id, true, sideA);
    await rateAll(oneSided.cents.id, false, sideB);
    expect(await idsOn(story.id)).toEqual([old, newest, oneSided].map(({ cents }) => cents.id));
  });

  test("those of one day stand in no order of time, which the public file of votes has", async () => {
    const story = await aPublishedStory();
    const said: string[] = [];
    for (let n = 0; n < 6; n++) said.push((await someCents({ story })).cents.id);
    const day = new Date("2026-11-20T00:00:00Z").getTime();
    for (const [n, id] of said.entries())
      await db.twoCents.update({ where: { id }, data: { saidAt: new Date(day + n * 3_600_000) } });
    expect(await idsOn(story.id)).toEqual(said.toSorted().reverse());
    await db.twoCents.update({ where: { id: said[0] ?? "" }, data: { saidAt: new Date(day + 86_400_000) } });
    expect((await idsOn(story.id))[0]).toBe(said[0]);
  });

  test("that both sides find it helpful is said from five ratings of each on", async () => {
    const { cents, storyId } = await someCents();
    const agreed = async () => (await centsOf(storyId)).cents[0]?.agreed;
    const [sideA, sideB] = [await readersOf(-1, 6), await readersOf(1, 6)];
    await rateAll(cents.id, true, [...sideA, ...sideB.slice(0, 3)]);
    expect(await agreed()).toBe(false);
    await rateAll(cents.id, true, sideB.slice(3));
    expect(await agreed()).toBe(false); // ten were there when it was last worked out, four of side B
    await rateAll(cents.id, true, await readersOf(1, 3));
    expect(await agreed()).toBe(true);
  });

  test("twenty a page; where the last of a page are gone, the list begins anew", async () => {
    const story = await aPublishedStory();
    for (let n = 0; n < 23; n++) await someCents({ story });
    const first = await centsOf(story.id);
    expect(first.cents).toHaveLength(20);
    const second = await centsOf(story.id, first.next ?? "");
    expect([second.cents.length, second.next]).toEqual([3, null]);
    const all = [...first.cents, ...second.cents].map(({ id }) => id);
    expect(new Set(all).size).toBe(23);
    expect((await centsOf(story.id, "nosuch")).cents).toHaveLength(20);
    const elsewhere = await someCents();
    expect((await centsOf(story.id, elsewhere.cents.id)).cents).toHaveLength(20);
  }, 60_000);
});

describe("answered", () => {
  const answer = "The council has since published the count.";

  test("by the story's contributor, once; whose two cents they are is told, and not whose anybody else", async () => {
    const { author, cents, storyId, reader } = await aScene();
    await answerCents({ centsId: cents.id, answer }, author);
    expect((await centsOf(storyId)).cents).toMatchObject([{ answer: { words: answer } }]);
    await followUp(["cents.answered"]);
    const { notices } = await noticesOf(reader);
    expect(notices).toMatchObject([{ kind: "answer", sentence: expect.stringContaining("answered your two cents") }]);
    expect(notices[0]?.path).toMatch(/\/verdict#two-cents$/);
    await expect(answerCents({ centsId: cents.id, answer }, author)).rejects.toMatchObject({ code: "conflict" });
  });

  test("of ten answers at once one stands", async () => {
    const { author, cents } = await aScene();
    const all = Array.from({ length: 10 }, (_, n) =>
      answerCents({ centsId: cents.id, answer: `Answer ${n}.` }, author),
    );
    const outcomes = await Promise.allSettled(all);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("nobody else may, nor a contributor who is banned; what would have to wait is refused with what to do", async () => {
    const { author, cents } = await aScene();
    const refusedTo = async (who: Actor, words: string) => {
      const [outcome] = await Promise.allSettled([answerCents({ centsId: cents.id, answer: words }, who)]);
      return outcome.status === "rejected" ? outcome.reason : null;
    };
    expect(await refusedTo(await aMember(), answer)).toMatchObject({ code: "forbidden" });
    expect(await refusedTo(await aModerator(), answer)).toMatchObject({ code: "forbidden" });
    expect(await refusedTo(banned(author), answer)).toMatchObject({ code: "forbidden" });
    const fault = await refusedTo(author, "See https://cheap.example/watches and https://bit.ly/3abc");
    expect(fault).toMatchObject({ code: "invalid", fields: { answer: expect.stringContaining("other words") } });
    expect((await rowOf(cents.id)).answer).toBeNull();
  });

  test("only its contributor finds them to answer", async () => {
    const { author, storyId, cents, reader } = await aScene();
    expect(await centsToAnswer(storyId, author)).toMatchObject({ cents: [{ id: cents.id }], next: null });
    for (const other of [reader, await aModerator()]) expect(await centsToAnswer(storyId, other)).toBeNull();
  });

  test("an answer has words, and at most 500 signs", () => {
    expect(answerInput.safeParse({ centsId: "a", answer: " \u200b " }).success).toBe(false);
    expect(answerInput.safeParse({ centsId: "a", answer: "é".repeat(501) }).success).toBe(false);
    expect(answerInput.parse({ centsId: "a", answer: ` ${"é".repeat(500)}\r\n` }).answer).toHaveLength(500);
    expect(rateForm.parse({ storyId: "s", rating: "not:abc" }).rating).toEqual({ centsId: "abc", helpful: false });
  });
});

describe("moderated", () => {
  test("what is held comes before the moderators with who said it, and is shown when they let it through", async () => {
    const { subject, storyId, reader } = await someCents({ sourceUrl: "https://cheap.example/" });
    const mod = await aModerator();
    await followUp(["decision.made"]);
    const rows = (await queuePage({ queue: "held" }, mod))?.rows ?? [];
    expect(rows.find(({ subjectId }) => subjectId === subject.id)).toMatchObject({ penName: reader.penName });
    const file = await caseFile(subject, mod);
    expect(file?.person?.id).toBe(reader.id);
    expect(file?.shown).toMatchObject({ kind: "cents", state: "held", source: "https://cheap.example/", named: false });
    expect(file?.choices).toEqual(["approve", "remove", "escalate"]);
    expect(await glimpse(subject)).toBeNull();
    await decideOn(subject, "approve", mod);
    expect(await idsOn(storyId)).toEqual([subject.id]);
    await followUp(["decision.made"]);
    const { notices } = await noticesOf(reader);
    expect(notices[0]?.sentence).toMatch(/^Your two cents on “.+” are published now\.$/);
  });

  test("reported, removed with their answer, appealed against, and back", async () => {
    const { author, subject, storyId, reader, note } = await aScene();
    const [mod, other] = [await aModerator(), await aModerator()];
    await answerCents({ centsId: subject.id, answer: "Thank you." }, author);
    expect(await glimpse(subject)).toMatchObject({ by: "a reader", quote: note });
    await makeReport({ subject, reason: "spam", details: "" }, await aMember());
    await expect(makeReport({ subject, reason: "spam", details: "" }, reader)).rejects.toMatchObject({
      code: "conflict",
    });

    const { decisionId } = await decideOn(subject, "remove", mod);
    expect(await idsOn(storyId)).toEqual([]);
    expect(await eventsOf("cents.settled", storyId)).toBe(1);
    expect(await castVote({ storyId, choice: "fact" }, reader)).toMatchObject({ counted: true, tally: { fact: 1 } });
    expect(await statementOf(decisionId, reader)).toMatchObject({
      words: "Two cents removed",
      quote: note,
      mayAppeal: true,
    });
    const entry = await logEntry(decisionId);
    expect(entry).toMatchObject({ title: null, subjectPath: `/stories/${storyId}/verdict#two-cents` });
    expect(JSON.stringify([entry, await publicLog({ subject: "cents" })])).not.toMatch(
      new RegExp(`${reader.handle}|${note}`),
    );
    expect((await decisionsAbout(reader)).map(({ id }) => id)).toEqual([decisionId]);

    await makeAppeal({ decisionId, words: "I did see it." }, reader);
    const { id: appealId } = await db.appeal.findUniqueOrThrow({ where: { decisionId } });
    await answerAppeal({ appealId, outcome: "overturn", reason: "So it was." }, other);
    expect((await centsOf(storyId)).cents).toMatchObject([{ id: subject.id, answer: { words: "Thank you." } }]);
  });

  test("a moderator who wrote the story decides nothing about what is said with votes on it", async () => {
    const author = await aModerator();
    const { subject } = await someCents({ story: await aPublishedStory(author) });
    const [refused, undecided] = [{ code: "forbidden" }, await rowOf(subject.id)];
    await expect(decideOn(subject, "remove", author)).rejects.toMatchObject(refused);
    expect(await rowOf(subject.id)).toEqual(undecided);
    const { decisionId } = await decideOn(subject, "remove", await aModerator());
    await expect(undoDecision({ decisionId, reason: "Mine." }, author)).rejects.toMatchObject(refused);
  });

  test("a removal is taken back; the log alone says what stands", async () => {
    const { subject, storyId } = await aScene();
    const mod = await aModerator();
    const { decisionId } = await decideOn(subject, "remove", mod);
    await db.twoCents.update({ where: { id: subject.id }, data: { state: "published" } });
    await rebuild();
    expect((await rowOf(subject.id)).state).toBe("removed");
    await undoDecision({ decisionId, reason: "A mistake." }, mod);
    expect(await idsOn(storyId)).toEqual([subject.id]);
  });
});

type Scene = Awaited<ReturnType<typeof aScene>>;

async function aScene() {
  const author = await aMember();
  const story = await aPublishedStory(author);
  return { author, ...(await someCents({ story })) };
}

function banned(who: Actor): Actor {
  return { ...who, bans: [{ decisionId: "d1", scopes: ["comment", "vote", "publish"], until: null }] };
}
