import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type StoryToJudge, seedElectorate } from "../../prisma/builders/electorate.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { addDecision } from "../decisions/add-decision.ts";
import { lockSubject } from "../decisions/lock-subject.ts";
import { setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { castVote } from "../votes/cast-vote.ts";
import { waitMs } from "../votes/verdict/publish.ts";
import { hasChanged, markDue } from "./has-changed.ts";
import { readVotes } from "./read-votes.ts";
import { runVerdicts } from "./run-verdicts.ts";

afterAll(closeDatabase);
vi.setConfig({ testTimeout: 60_000 }); // a site of 2,400 votes is made and scored, twice

const publishedAt = new Date("2026-11-10T12:00:00Z");
const voted = new Date("2026-11-14T12:00:00Z");
const minute = 60_000;

/** Works verdicts out as if it were so many minutes after the last vote. */
async function runAt(minutes: number): Promise<number> {
  const back = setClock(() => voted.getTime() + minutes * minute);
  try {
    return await runVerdicts();
  } finally {
    back();
  }
}

/** A site of true and false stories, some of which a camp likes to hear, and 150 readers who vote on them. */
async function aSite(stories = 40): Promise<StoryToJudge[]> {
  const all: StoryToJudge[] = [];
  for (let n = 0; n < stories; n++) {
    const story = await aPublishedStory();
    await db.story.update({ where: { id: story.id }, data: { publishedAt } });
    const slant = ((n % 5) - 2) / 2.5;
    all.push({ ...story, publishedAt, truth: n % 2 === 0 ? 1.6 : -1.6, slant, votes: 60 });
  }
  await seedElectorate(all, { readers: 150, until: voted });
  return all;
}

beforeEach(async () => {
  await db.vote.deleteMany();
  await db.storyVerdict.deleteMany();
  await db.verdictRun.deleteMany();
  await db.readerFactor.deleteMany();
  await db.story.deleteMany();
});

const statesOf = async () => new Map((await db.storyVerdict.findMany()).map(({ storyId, state }) => [storyId, state]));

describe("a site with readers of two camps", () => {
  test("verdicts wait half an hour, are published with their reasons, and the page of each is stale", async () => {
    const stories = await aSite();
    expect(await runAt(0)).toBeGreaterThanOrEqual(0);
    const waiting = await db.storyVerdict.count({ where: { waitingFor: { in: ["fact", "fiction"] } } });
    expect(waiting).toBeGreaterThan(10);
    expect(new Set((await statesOf()).values()).has("fact")).toBe(false);
    await db.event.deleteMany();
    const changed = await runAt(31);
    expect(changed).toBe(waiting);
    const states = await statesOf();
    for (const { id, truth } of stories) {
      const state = states.get(id);
      if (state === "fact" || state === "fiction") expect([id, state]).toEqual([id, truth > 0 ? "fact" : "fiction"]);
    }
    expect(await db.event.count({ where: { name: "verdict.published" } })).toBe(changed);
    const changes = await db.verdictChange.findMany({ where: { state: "fact" } });
    expect(changes[0]).toMatchObject({ before: "too_few", why: "votes", reason: "both_sides_say_fact" });
    expect(await db.readerFactor.count()).toBe(150);
    expect(await db.verdictRun.findFirst({ orderBy: { startedAt: "desc" } })).toMatchObject({
      ...{ kind: "between", version: "1", votes: 2400, readers: 150, fault: null },
      inputHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await runAt(32)).toBe(0);
  });

  test("votes that are removed are recounted at once", async () => {
    const stories = await aSite();
    await runAt(0);
    await runAt(31);
    const [id] = [...(await statesOf())].find(([, state]) => state === "fact") ?? [""];
    expect(stories.map((story) => story.id)).toContain(id);
    const moderator = await aMember({ roles: ["moderator"] });
    const back = setClock(() => voted.getTime() + 40 * minute);
    await transaction(async (tx) => {
      const subject = { kind: "story", id } as const;
      await lockSubject(tx, subject);
      await addDecision(tx, {
        ...{ kind: "remove-brigade", subject, storyId: id, concernsId: null, reason: "Bought." },
        by: { id: moderator.id, role: "moderator" },
      });
    });
    back();
    await db.vote.deleteMany({ where: { storyId: id } });
    expect(await runAt(41)).toBeGreaterThanOrEqual(1);
    expect((await statesOf()).get(id)).toBe("too_few");
    expect(await db.verdictChange.findFirst({ where: { storyId: id }, orderBy: { id: "desc" } })).toMatchObject({
      ...{ before: "fact", state: "too_few", why: "votes-removed" },
    });
  });

  test("a run that fails leaves what is published, and is written down", async () => {
    await aSite();
    await runAt(0);
    const before = await statesOf();
    await db.storyVerdict.updateMany({ data: { sides: { broken: true } } });
    await expect(runAt(31)).rejects.toThrow();
    expect(await statesOf()).toEqual(before);
    expect(await db.verdictRun.findFirst({ where: { fault: { not: null } } })).toMatchObject({ kind: "between" });
  });
});

describe("the votes that are scored", () => {
  async function vote(memberIds: readonly string[], storyIds: readonly string[]): Promise<void> {
    const rows = memberIds.flatMap((readerId) => storyIds.map((storyId) => ({ readerId, storyId })));
    const at = { createdAt: voted, castAt: new Date(voted.getTime() + 7 * minute) };
    await db.vote.createMany({
      data: rows.map((row) => ({ ...row, choice: "unsure" as const, counted: true, ...at })),
    });
  }

  test("are those of verified readers who may vote, with at least six, at rounded times", async () => {
    const stories = await Promise.all(Array.from({ length: 6 }, () => aPublishedStory()));
    const ids = stories.map(({ id }) => id);
    const [reader, few, banned, keeping, unverified] = await Promise.all([
      ...Array.from({ length: 4 }, () => aMember()),
      aMember({ verified: false }),
    ]);
    const all = [reader, banned, keeping, unverified].map((each) => each?.id ?? "");
    await vote(all, ids);
    await vote([few?.id ?? ""], ids.slice(1));
    await db.member.update({ where: { id: keeping?.id ?? "" }, data: { keepsVotes: true } });
    await db.ban.create({
      data: { decisionId: `ban-${banned?.id}`, memberId: banned?.id ?? "", scopes: ["vote"], since: voted },
    });
    const votes = await readVotes(6);
    expect(votes).toEqual(ids.sort().map((story) => ({ reader: reader?.id, story, value: 0.5, at: voted.getTime() })));
  });

  test("are not the author's, nor of whom they invited, nor of whom those invited", async () => {
    const stories = await Promise.all(Array.from({ length: 7 }, () => aPublishedStory()));
    const [own, ...others] = stories.map(({ id }) => id);
    const { authorId } = await db.story.findUniqueOrThrow({ where: { id: own ?? "" }, select: { authorId: true } });
    const [child, grandchild] = [await aMember(), await aMember()];
    const invited = (inviterId: string, memberId: string) => ({
      ...{ id: `to-${memberId}`, inviterId, memberId, byMail: false, usedAt: voted, createdAt: voted },
      ...{ expiresAt: new Date(voted.getTime() + minute), tokenHash: new TextEncoder().encode(memberId) },
    });
    await db.invitation.create({ data: invited(authorId, child.id) });
    await db.invitation.create({ data: invited(child.id, grandchild.id) });
    await vote([authorId, child.id, grandchild.id], [own ?? "", ...others]);
    const onOwn = (await readVotes(1)).filter(({ story }) => story === own);
    expect(onOwn).toEqual([]);
    expect(await readVotes(6)).toHaveLength(18);
  });
});

describe("there is something to work out", () => {
  let minutes = 0;
  const putBack: (() => void)[] = [];
  const minuteGoesBy = () => {
    minutes += 1;
    putBack.push(setClock(() => Date.now() + minutes * minute));
  };
  afterEach(() => {
    for (const back of putBack.splice(0).reverse()) back();
  });

  test("when a vote was cast, or anything else that verdicts go by has changed", async () => {
    const story = await aPublishedStory();
    expect(await hasChanged()).toBe(true);
    for (const change of [
      () => aMember().then((reader) => castVote({ storyId: story.id, choice: "fact" }, reader)),
      () => markDue(),
    ]) {
      await runVerdicts();
      minuteGoesBy();
      expect(await hasChanged()).toBe(false);
      await change();
      expect(await hasChanged()).toBe(true);
    }
  });

  test("when something else has changed while a run was under way", async () => {
    await runVerdicts();
    minuteGoesBy();
    await Promise.all([runVerdicts(), markDue()]);
    minuteGoesBy();
    expect(await hasChanged()).toBe(true);
    await runVerdicts();
    minuteGoesBy();
    expect(await hasChanged()).toBe(false);
  });

  test("when a verdict has waited long enough, unless a moderator must look first or its story is away", async () => {
    const story = await aPublishedStory();
    await runVerdicts();
    minuteGoesBy();
    const row = { computed: "fact", computedReason: "", sides: {}, shown: {}, runId: "r", waitingFor: "fact" } as const;
    const waitingSince = new Date(Date.now() - waitMs - 1000);
    await db.storyVerdict.create({ data: { storyId: story.id, since: waitingSince, waitingSince, ...row } });
    expect(await hasChanged()).toBe(true);
    await db.story.update({ where: { id: story.id }, data: { state: "retracted" } });
    expect(await hasChanged()).toBe(false);
    await db.story.update({ where: { id: story.id }, data: { state: "published" } });
    await db.storyVerdict.update({ where: { storyId: story.id }, data: { alarm: "one-referrer" } });
    expect(await hasChanged()).toBe(false);
  });
});
