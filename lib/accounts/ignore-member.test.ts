import { afterAll, expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { mineOn } from "../readers/queries.ts";
import { ignoreMember } from "./ignore-member.ts";
import { ignoredBy, ignoredOn, toIgnore } from "./ignored.ts";

afterAll(closeDatabase);

test("who is ignored is known to who ignores them, where they have written; to nobody else", async () => {
  const [rosa, ines] = [await aMember(), await aMember()];
  const [story, other] = [await aStory({ author: rosa }), await aStory({ author: rosa })];
  await aComment({ author: ines, story });
  await Promise.all([1, 2, 3].map(() => ignoreMember({ handle: ines.handle, ignored: true }, rosa)));
  expect(await ignoredBy(rosa)).toMatchObject([{ handle: ines.handle, penName: ines.penName }]);
  expect([await ignoredOn(story.id, rosa), await ignoredOn(other.id, rosa)]).toEqual([[ines.handle], []]);
  expect((await mineOn(story.id, rosa)).ignored).toEqual([ines.handle]);
  expect((await mineOn(story.id, ines)).ignored).toEqual([]);
  expect((await mineOn(story.id, null)).ignored).toEqual([]);
  expect(await toIgnore(ines.handle, rosa)).toEqual({ penName: ines.penName, own: false, ignored: true });
  expect(await toIgnore(rosa.handle, ines)).toEqual({ penName: rosa.penName, own: false, ignored: false });
});

test("it ends as it began, and ending it twice is no fault", async () => {
  const [rosa, ines] = [await aMember({ verified: false }), await aMember()];
  await ignoreMember({ handle: ines.handle, ignored: true }, rosa);
  for (let n = 0; n < 2; n += 1)
    expect(await ignoreMember({ handle: ines.handle, ignored: false }, rosa)).toMatchObject({ ignored: false });
  expect(await ignoredBy(rosa)).toEqual([]);
});

test("nobody ignores themselves, or somebody who is not there", async () => {
  const rosa = await aMember();
  await expect(ignoreMember({ handle: rosa.handle, ignored: true }, rosa)).rejects.toMatchObject({ code: "conflict" });
  await expect(ignoreMember({ handle: "nobody-here", ignored: true }, rosa)).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await toIgnore("nobody-here", rosa)).toBeNull();
  expect(await toIgnore(rosa.handle, rosa)).toMatchObject({ own: true });
  expect(await db.ignore.count({ where: { memberId: rosa.id } })).toBe(0);
});
