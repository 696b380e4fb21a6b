import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { loadActor } from "../accounts/load-actor.ts";
import { logIn } from "../accounts/log-in.ts";
import { signUpInput } from "../accounts/schema.ts";
import { setRoles } from "../accounts/set-roles.ts";
import { signUp } from "../accounts/sign-up.ts";
import { makeToken } from "../accounts/take-token.ts";
import { verifyEmail } from "../accounts/verify-email.ts";
import { recountComments } from "../comments/recount-comments.ts";
import { voteComment } from "../comments/vote-comment.ts";
import { makeAppeal } from "../moderation/make-appeal.ts";
import { nowMs, setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { listOutbox } from "../platform/mail/outbox.ts";
import { newId } from "../platform/new-id.ts";
import type { Actor } from "../policy.ts";
import { contributorPage } from "../stories/contributors.ts";
import { storyPage } from "../stories/queries.ts";
import { castVote } from "../votes/cast-vote.ts";
import { findDrift } from "../votes/find-drift.ts";
import { askExport } from "./ask-export.ts";
import { askDeletion } from "./deletion/ask-deletion.ts";
import { carryOutDeletions } from "./deletion/carry-out.ts";
import { keepAccount, keepByLink } from "./deletion/keep-account.ts";
import { sendDeletionAsked } from "./mails/send-deletion-mails.ts";
import { makeExport } from "./make-export.ts";
import { pendingDeletion } from "./queries.ts";

const password = "winds over the estuary";
const email = "ada@example.org";
const day = 24 * 3600 * 1000;
const origin = { address: "192.0.2.7", userAgent: "" };
let restore: () => void = () => undefined;

beforeEach(async () => {
  await db.member.deleteMany();
  await db.nameClaim.deleteMany();
  await db.event.deleteMany();
  await db.$executeRaw`TRUNCATE rate_limits`;
  await rm(join(env().DATA_DIR, "outbox"), { recursive: true, force: true });
});
afterEach(() => {
  restore();
  restore = () => undefined;
});
afterAll(closeDatabase);

function later(ms: number): void {
  const at = nowMs() + ms;
  restore();
  restore = setClock(() => at);
}

const ada = (shape: Parameters<typeof aMember>[0] = {}) =>
  aMember({ penName: "Ada Quill", handle: "ada-quill", email, password, ...shape });

type Choice = "stay" | "go";
const ask = (member: Actor, stories: Choice = "stay", comments: Choice = "stay") =>
  askDeletion({ current: password, stories, comments }, member);

async function goes(member: Actor, stories: Choice = "stay", comments: Choice = "stay"): Promise<void> {
  await ask(member, stories, comments);
  later(7 * day);
  await carryOutDeletions();
}

const vote = (storyId: string, reader: Actor, choice: "fact" | "fiction" = "fact") =>
  castVote({ storyId, choice, reason: undefined, note: "I was there.", sourceUrl: undefined }, reader);

describe("asking for it", () => {
  test("needs the password, is told by mail, and changes nothing for seven days", async () => {
    const member = await ada();
    await expect(
      askDeletion({ current: "not the password", stories: "go", comments: "go" }, member),
    ).rejects.toMatchObject({ fields: { current: expect.any(String) } });
    const { dueAt } = await ask(member);
    expect(dueAt.getTime() - nowMs()).toBeGreaterThan(7 * day - 60_000);
    await expect(ask(member)).rejects.toMatchObject({ code: "conflict" });
    later(7 * day - 3600_000);
    await carryOutDeletions();
    await logIn({ email, password }, origin);
    expect(await pendingDeletion(member)).toMatchObject({ stories: "stay", comments: "stay" });
  });

  test("can be taken back, logged in or by the link of the mail, once", async () => {
    const member = await ada();
    await ask(member);
    await keepAccount(member);
    expect(await pendingDeletion(member)).toBeNull();
    await expect(keepAccount(member)).rejects.toMatchObject({ code: "gone" });
    await ask(member);
    const { requestId } = await db.deletion.findFirstOrThrow();
    await sendDeletionAsked({ memberId: member.id, requestId });
    const [mail] = await listOutbox();
    const token = /\/account\/keep\/([\w-]{22})/.exec(mail?.text ?? "")?.[1] ?? "";
    const uses = await Promise.allSettled(Array.from({ length: 10 }, () => keepByLink(token)));
    expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    later(8 * day);
    await carryOutDeletions();
    await logIn({ email, password }, origin);
  });

  test("the link of an earlier request keeps nothing that was asked for anew", async () => {
    const member = await ada();
    await ask(member);
    const token = await makeToken("k1", "keep-account", { memberId: member.id });
    await keepAccount(member);
    await ask(member);
    await expect(keepByLink(token)).rejects.toMatchObject({ code: "gone" });
    expect(await pendingDeletion(member)).not.toBeNull();
  });

  test("is not for the only admin, neither then nor when the day has come", async () => {
    const [one, two] = [await ada({ roles: ["admin"] }), await aMember({ roles: ["admin"], email: "b@example.org" })];
    await ask(one);
    await setRoles({ member: two.id, roles: [] }, one);
    later(7 * day);
    await carryOutDeletions();
    expect(await pendingDeletion(one)).toBeNull();
    expect(await db.event.findMany({ where: { name: "deletion.ended" } })).toMatchObject([
      { payload: { memberId: one.id, end: "postponed" } },
    ]);
    await expect(ask(one)).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("only admin") });
  });

  test("of two admins who go in one moment, one stays", async () => {
    const both = [
      await ada({ roles: ["admin"] }),
      await aMember({ roles: ["admin"], email: "b@example.org", password }),
    ];
    for (const admin of both) await ask(admin);
    later(7 * day);
    await Promise.all([carryOutDeletions(), carryOutDeletions()]);
    expect(await db.member.count({ where: { roles: { has: "admin" } } })).toBe(1);
  });
});

describe("what goes", () => {
  test("is the address, the ways in, the name, the votes, the avatar and what waited; nobody gets the name", async () => {
    const member = await ada({ bio: "I live by the mill." });
    const { token } = await logIn({ email, password }, origin);
    const { id } = await askExport(member);
    await makeExport({ exportId: id });
    await aStory({ author: member, state: "draft", title: "Never shown" });
    await goes(member);
    expect(await loadActor(token)).toBeNull();
    await expect(logIn({ email, password }, origin)).rejects.toMatchObject({ code: "invalid" });
    const row = await db.member.findUniqueOrThrow({ where: { id: member.id } });
    expect(row).toMatchObject({ penName: "Former member", email: "", passwordHash: null, bio: "", roles: [] });
    const all = JSON.stringify([
      await db.member.findMany(),
      await db.session.findMany(),
      await db.token.findMany(),
      await db.nameClaim.findMany({ where: { memberId: member.id } }),
      await db.deletion.findMany(),
    ]);
    expect(all).not.toMatch(/ada/i);
    expect(await db.dataExport.count()).toBe(0);
    expect(await db.story.count()).toBe(0);
    expect(await contributorPage("ada-quill")).toBeNull();
    const again = signUpInput.parse({ penName: "Ada Quill", email, password });
    await expect(signUp(again, origin)).rejects.toMatchObject({ fields: { penName: expect.any(String) } });
  });

  test("tallies stay the number of their votes, scores their sum", async () => {
    const [member, ben] = [await ada(), await aMember()];
    const stories = await Promise.all(Array.from({ length: 5 }, () => aStory({ author: ben })));
    for (const { id } of stories) await vote(id, member);
    await vote(stories[0]?.id ?? "", await aMember(), "fiction");
    const comment = await aComment({ author: ben, story: stories[0] ?? { id: "" } });
    await voteComment({ commentId: comment.id, value: 1 }, member);
    await goes(member, "go", "go");
    expect(await findDrift()).toEqual([]);
    expect(await recountComments()).toEqual({ stories: [], comments: [] });
    expect(await db.vote.count()).toBe(1);
    expect(await db.storyTally.findUnique({ where: { storyId: stories[0]?.id ?? "" } })).toMatchObject({
      fact: 0,
      fiction: 1,
    });
    expect((await db.comment.findUniqueOrThrow({ where: { id: comment.id } })).score).toBe(0);
  });
});

describe("stories and comments", () => {
  async function published(member: Actor) {
    const ben = await aMember();
    const story = await aStory({ author: member, title: "The mill and the river" });
    const bens = await aStory({ author: ben });
    const comment = await aComment({ author: member, story: bens, body: "I saw it, too." });
    const answer = await aComment({ author: ben, story: bens, parent: comment, body: "So did I." });
    return { ben, story, bens, comment, answer };
  }

  test("that stay are a former contributor's", async () => {
    const member = await ada();
    const { story, comment } = await published(member);
    await goes(member);
    const page = await storyPage(story.id, null);
    expect(page).toMatchObject({ state: "published", title: "The mill and the river" });
    expect(page?.author).toMatchObject({ penName: "Former contributor", avatar: null, bio: "" });
    expect(await contributorPage(page?.author.handle ?? "")).toMatchObject({ stories: 1, comments: 1 });
    expect(await db.comment.findUnique({ where: { id: comment.id } })).toMatchObject({
      state: "published",
      bodyText: "I saw it, too.",
    });
    expect(await recountComments()).toEqual({ stories: [], comments: [] });
  });

  test("that go leave a page that says so, without a word of theirs, and places where others have answered", async () => {
    const member = await ada();
    const { story, bens, comment } = await published(member);
    await goes(member, "go", "go");
    const page = await storyPage(story.id, null);
    expect(page).toMatchObject({ state: "retracted", title: "", retraction: { byRole: "contributor" } });
    expect(page?.author.penName).toBe("Former member");
    const words = JSON.stringify([
      await db.story.findMany({ where: { id: story.id } }),
      await db.revision.findMany({ where: { storyId: story.id } }),
    ]);
    expect(words).not.toMatch(/mill|bridge/);
    expect(await db.comment.findUnique({ where: { id: comment.id } })).toMatchObject({
      state: "deleted",
      bodyText: "",
    });
    expect(await db.storyTally.findUnique({ where: { storyId: bens.id } })).toMatchObject({ comments: 1 });
    expect(await recountComments()).toEqual({ stories: [], comments: [] });
  });

  test("that moderators removed stay removed, and in the log", async () => {
    const member = await ada();
    const { story, comment } = await published(member);
    const moderator = await aMember({ roles: ["moderator"] });
    await decideOn({ kind: "story", id: story.id }, "remove", moderator);
    const { decisionId } = await decideOn({ kind: "comment", id: comment.id }, "remove", moderator);
    await goes(member, "go", "go");
    expect(await db.story.findUnique({ where: { id: story.id } })).toMatchObject({ state: "removed", title: "" });
    expect(await db.comment.findUnique({ where: { id: comment.id } })).toMatchObject({
      state: "removed",
      bodyText: "",
    });
    expect(await db.decision.findUnique({ where: { id: decisionId } })).toMatchObject({
      kind: "remove",
      isPublic: true,
    });
  });

  test("an appeal that was made before stands, and what is published in the last moment goes with the rest", async () => {
    const member = await ada();
    const { story } = await published(member);
    const moderator = await aMember({ roles: ["moderator"] });
    const { decisionId } = await decideOn({ kind: "story", id: story.id }, "remove", moderator);
    await ask(member, "go", "go");
    later(7 * day);
    await Promise.all([
      makeAppeal({ decisionId, words: "It was true." }, member).catch(() => null),
      carryOutDeletions(),
    ]);
    const late = await aStory({ author: member, title: "Published as the account was closed" });
    const voted = await aStory({ author: await aMember() });
    await vote(voted.id, member);
    later(3600_000);
    await carryOutDeletions();
    expect(await db.story.findUnique({ where: { id: late.id } })).toMatchObject({ state: "retracted", title: "" });
    expect(await db.vote.count({ where: { readerId: member.id } })).toBe(0);
    expect(await findDrift()).toEqual([]);
  });

  test("done again it comes to the same, also after a worker was killed half-way", async () => {
    const member = await ada();
    await published(member);
    await goes(member, "go", "go");
    const state = async () =>
      JSON.stringify([await db.story.findMany(), await db.comment.findMany(), await db.storyTally.findMany()]);
    const before = await state();
    await db.deletion.updateMany({ data: { clearedAt: null } });
    await carryOutDeletions();
    expect(await state()).toBe(before);
  });
});

describe("a ban", () => {
  const signUpAgain = async (address: string) => {
    const input = signUpInput.parse({ penName: `Anew ${newId()}`, email: address, password });
    const { actor, token } = await signUp(input, { address: "192.0.2.8", userAgent: "" });
    await verifyEmail(await makeToken(`v${actor.id}`, "verify", { memberId: actor.id, email: address }));
    return loadActor(token);
  };

  test("holds for whoever proves the same address again, as long as it would have, and for nobody else", async () => {
    const member = await ada();
    const moderator = await aMember({ roles: ["moderator"] });
    await decideOn({ kind: "profile", id: member.id }, "ban", moderator, { days: 90 });
    await goes(member);
    const { until } = await db.ban.findFirstOrThrow({ where: { memberId: member.id } });
    const again = await signUpAgain(email);
    expect(again?.bans.map((ban) => ban.until)).toEqual([until]);
    expect(await db.decision.findFirst({ where: { concernsId: again?.id ?? "", kind: "ban" } })).toMatchObject({
      byRole: "system",
      isPublic: false,
    });
    expect((await signUpAgain("eve@example.org"))?.bans).toEqual([]);
    expect(JSON.stringify(await db.barredEmail.findMany())).not.toContain("ada");
  });
});
