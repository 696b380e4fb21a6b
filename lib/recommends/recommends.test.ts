import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { emptyAccount } from "../accounts/empty-account.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import type { Actor } from "../policy.ts";
import { mineOfContributor, mineOn } from "../readers/queries.ts";
import { contributorPage } from "../stories/contributors.ts";
import { followContributor, pressFollow } from "./follow-contributor.ts";
import { followedBy } from "./queries.ts";
import { pressRecommend, recommendStory } from "./recommend-story.ts";
import { recountRecommends } from "./recount-recommends.ts";

beforeEach(() => db.event.deleteMany());
afterAll(closeDatabase);

async function refusal(attempt: Promise<unknown>): Promise<string> {
  const [outcome] = await Promise.allSettled([attempt]);
  return outcome.status === "rejected" ? outcome.reason.code : "accepted";
}

const yes = (storyId: string) => ({ storyId, wanted: true });
const no = (storyId: string) => ({ storyId, wanted: false });
const tallyOf = async (storyId: string) => (await db.storyTally.findUniqueOrThrow({ where: { storyId } })).recommends;
const banned = (actor: Actor): Actor => ({ ...actor, bans: [{ decisionId: "d", scopes: ["vote"], until: null }] });

describe("a story", () => {
  test("is recommended once a member, and that can be taken back", async () => {
    const { id } = await aPublishedStory();
    const [rosa, ines] = [await aMember(), await aMember()];
    expect(await recommendStory(yes(id), rosa)).toEqual({ recommended: true, recommends: 1 });
    expect(await recommendStory(yes(id), rosa)).toEqual({ recommended: true, recommends: 1 });
    expect(await recommendStory(yes(id), ines)).toEqual({ recommended: true, recommends: 2 });
    expect(await mineOn(id, rosa)).toMatchObject({ recommended: true, follows: false });
    expect(await recommendStory(no(id), rosa)).toEqual({ recommended: false, recommends: 1 });
    expect(await recommendStory(no(id), rosa)).toEqual({ recommended: false, recommends: 1 });
    expect(await mineOn(id, rosa)).toMatchObject({ recommended: false });
    expect(await mineOn(id, null)).toMatchObject({ recommended: false });
  });

  test("fifty presses at once are one recommendation", async () => {
    const { id } = await aPublishedStory();
    const rosa = await aMember();
    await Promise.all(Array.from({ length: 50 }, () => recommendStory(yes(id), rosa)));
    expect([await db.recommend.count({ where: { storyId: id } }), await tallyOf(id)]).toEqual([1, 1]);
    await Promise.all(Array.from({ length: 9 }, (_, n) => recommendStory(n % 2 ? yes(id) : no(id), rosa)));
    expect(await tallyOf(id)).toBe(await db.recommend.count({ where: { storyId: id } }));
  });

  test("is not recommended by its own contributor, by whoever is banned or unverified, nor where it is not public", async () => {
    const author = await aMember();
    const { id } = await aPublishedStory(author);
    expect(await refusal(recommendStory(yes(id), author))).toBe("forbidden");
    expect(await refusal(recommendStory(yes(id), banned(await aMember())))).toBe("forbidden");
    expect(await refusal(recommendStory(yes(id), await aMember({ verified: false })))).toBe("forbidden");
    expect(await refusal(recommendStory(yes("nosuch"), await aMember()))).toBe("not_found");
    await db.story.update({ where: { id }, data: { state: "retracted" } });
    expect(await refusal(recommendStory(yes(id), await aMember()))).toBe("not_found");
    expect(await tallyOf(id)).toBe(0);
  });

  test("is let go also by somebody banned, and after it was retracted", async () => {
    const { id } = await aPublishedStory();
    const rosa = await aMember();
    await recommendStory(yes(id), rosa);
    await db.story.update({ where: { id }, data: { state: "retracted" } });
    expect(await recommendStory(no(id), banned(rosa))).toEqual({ recommended: false, recommends: 0 });
  });

  test("leads a guest who presses the button to sign up", async () => {
    expect(await pressRecommend(yes("any"), null)).toEqual({ guest: true });
    expect(await pressFollow({ handle: "any", wanted: true }, null)).toEqual({ guest: true });
  });
});

describe("a contributor", () => {
  test("is followed once a member, and that ends when it is wanted", async () => {
    const [rosa, ines] = [await aMember(), await aMember()];
    const { id } = await aPublishedStory(rosa);
    const follow = { handle: rosa.handle, wanted: true };
    expect(await followContributor(follow, ines)).toEqual({ follows: true, followers: 1 });
    expect(await followContributor(follow, ines)).toEqual({ follows: true, followers: 1 });
    expect(await mineOn(id, ines)).toMatchObject({ follows: true });
    expect(await mineOfContributor(rosa.handle, ines)).toEqual({ own: false, follows: true });
    expect(await contributorPage(rosa.handle)).toMatchObject({ followers: 1 });
    expect(await followedBy(ines)).toMatchObject([{ handle: rosa.handle, penName: rosa.penName }]);
    expect(await followedBy(rosa)).toEqual([]);
    expect(await db.event.count({ where: { name: "contributor.followed" } })).toBe(1);
    expect(await followContributor({ ...follow, wanted: false }, banned(ines))).toEqual({
      follows: false,
      followers: 0,
    });
    expect(await followedBy(ines)).toEqual([]);
  });

  test("fifty presses at once are one follower", async () => {
    const [rosa, ines] = [await aMember(), await aMember()];
    await Promise.all(Array.from({ length: 50 }, () => followContributor({ handle: rosa.handle, wanted: true }, ines)));
    expect(await contributorPage(rosa.handle)).toMatchObject({ followers: 1 });
    expect(await db.follow.count({ where: { contributorId: rosa.id } })).toBe(1);
  });

  test("is not followed by themselves, nor by whoever is banned or unverified, nor once they are gone", async () => {
    const rosa = await aMember();
    const follow = { handle: rosa.handle, wanted: true };
    expect(await refusal(followContributor(follow, rosa))).toBe("conflict");
    expect(await refusal(followContributor(follow, banned(await aMember())))).toBe("forbidden");
    expect(await refusal(followContributor(follow, await aMember({ verified: false })))).toBe("forbidden");
    expect(await refusal(followContributor({ ...follow, handle: "nobody-here" }, await aMember()))).toBe("not_found");
    await transaction((tx) => emptyAccount(tx, rosa.id, "Former contributor"));
    const { handle } = await db.member.findUniqueOrThrow({ where: { id: rosa.id } });
    expect(await refusal(followContributor({ ...follow, handle }, await aMember()))).toBe("not_found");
    expect(await refusal(mineOfContributor("nobody-here", rosa))).toBe("not_found");
    expect(await mineOfContributor("nobody-here", null)).toEqual({ own: false, follows: false });
  });
});

test("counts are set right where an account took its own with it", async () => {
  const [rosa, ines] = [await aMember(), await aMember()];
  const { id } = await aPublishedStory(rosa);
  await recommendStory(yes(id), ines);
  await followContributor({ handle: rosa.handle, wanted: true }, ines);
  expect(await recountRecommends()).toEqual({ stories: [], contributors: [] });
  await db.member.delete({ where: { id: ines.id } });
  expect(await recountRecommends()).toEqual({ stories: [id], contributors: [rosa.id] });
  expect(await tallyOf(id)).toBe(0);
  expect(await contributorPage(rosa.handle)).toMatchObject({ followers: 0 });
  expect(await recountRecommends()).toEqual({ stories: [], contributors: [] });
});
