import { afterEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { setClock } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { addWord } from "./add-word.ts";
import { listedWordRows } from "./queries.ts";
import { forgetLists, readLists } from "./read-lists.ts";
import { removeWord } from "./remove-word.ts";

const all = { list: "banned" } as const;
const aModerator = () => aMember({ roles: ["moderator"] });
const entry = (word: string) => ({ word, list: "banned" as const, outcome: "refuse" as const, note: "" });

afterEach(async () => {
  await db.listedWord.deleteMany();
  forgetLists();
});

test("a word that a moderator lists counts at once, and no longer when it is taken off", async () => {
  const moderator = await aModerator();
  const { id } = await addWord(entry("grozel"), moderator);
  expect(await readLists()).toEqual([{ word: "grozel", list: "banned", outcome: "refuse" }]);
  await removeWord({ wordId: id }, moderator);
  expect(await readLists()).toEqual([]);
  expect(await db.listedWord.findUnique({ where: { id } })).toMatchObject({ removedById: moderator.id });
});

test("one word is listed once, however it is spelt", async () => {
  const moderator = await aModerator();
  await addWord(entry("Grözel"), moderator);
  await expect(addWord(entry("GROZEL"), moderator)).rejects.toMatchObject({
    code: "invalid",
    fields: { word: expect.any(String) },
  });
});

test("of ten who list one word at once, one does", async () => {
  const moderator = await aModerator();
  const done = await Promise.allSettled(Array.from({ length: 10 }, () => addWord(entry("grozel"), moderator)));
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await readLists()).toHaveLength(1);
});

test("of two who take a word off at once, one does", async () => {
  const moderator = await aModerator();
  const { id } = await addWord(entry("grozel"), moderator);
  const done = await Promise.allSettled([removeWord({ wordId: id }, moderator), removeWord({ wordId: id }, moderator)]);
  expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a word that was taken off can be listed again", async () => {
  const moderator = await aModerator();
  const { id } = await addWord(entry("grozel"), moderator);
  await removeWord({ wordId: id }, moderator);
  await addWord(entry("grozel"), moderator);
  expect((await listedWordRows(all, moderator)).words).toMatchObject([{ word: "grozel", addedBy: moderator.penName }]);
  expect((await listedWordRows({ list: "removed" }, moderator)).words).toMatchObject([
    { word: "grozel", removedBy: moderator.penName, removedAt: expect.any(Date) },
  ]);
});

test("a list is read page by page, by alphabet, and narrowed by a part of a word or of its note", async () => {
  const moderator = await aModerator();
  const words = Array.from({ length: 105 }, (_, n) => `grozel${String(n).padStart(3, "0")}x`);
  for (const word of words)
    await addWord({ ...entry(word), note: word.startsWith("grozel01") ? "seen in May" : "" }, moderator);
  const first = await listedWordRows(all, moderator);
  const second = await listedWordRows({ ...all, after: first.after ?? undefined }, moderator);
  expect([...first.words, ...second.words].map(({ word }) => word)).toEqual(words);
  expect(second.after).toBeNull();
  expect((await listedWordRows({ ...all, q: "in MAY" }, moderator)).words).toHaveLength(10);
  expect((await listedWordRows({ ...all, q: "zel104" }, moderator)).words).toHaveLength(1);
  expect((await listedWordRows({ list: "watch" }, moderator)).words).toEqual([]);
});

test("only moderators and admins keep and see the lists", async () => {
  const [reader, editor] = [await aMember(), await aMember({ roles: ["editor"] })];
  for (const actor of [null, reader, editor]) {
    await expect(addWord(entry("grozel"), actor)).rejects.toMatchObject({ code: "forbidden" });
    await expect(removeWord({ wordId: "x" }, actor)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listedWordRows(all, actor)).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("what another process listed counts five seconds later", async () => {
  expect(await readLists()).toEqual([]);
  const data = {
    id: "elsewhere",
    word: "grozel",
    folded: "grozel",
    list: "watch",
    outcome: "hold",
    createdAt: new Date(),
  };
  await db.listedWord.create({ data });
  const later = Date.now() + 5001;
  const putBack = setClock(() => later);
  try {
    expect(await readLists()).toHaveLength(1);
  } finally {
    putBack();
  }
});
