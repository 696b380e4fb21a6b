import { afterEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { db } from "../platform/db/client.ts";
import { addWord } from "./add-word.ts";
import { forgetLists } from "./read-lists.ts";
import { tryTextInput } from "./schema.ts";
import { tryText } from "./try-text.ts";

const advert = "Subscribe to my channel and win free money: click my link www.win-free-cash.com now";

afterEach(async () => {
  await db.listedWord.deleteMany();
  forgetLists();
});

test("a moderator sees which phases would act, with what they found, and nothing is stored", async () => {
  const moderator = await aMember({ roles: ["moderator"] });
  await addWord({ word: "channel", list: "watch", outcome: "hold", note: "" }, moderator);
  const tried = await tryText({ text: advert, trust: 0 }, moderator);
  expect(tried.outcome).toBe("hold");
  expect(tried.findings.map(({ phase }) => phase)).toEqual(["links", "listed words", "classifier"]);
  expect(tried.findings[1]?.features).toEqual([{ name: "“channel” is on the watch list", weight: 1 }]);
  expect(tried.classifier.chance).toBeGreaterThan(tried.classifier.threshold);
  expect(tried.classifier.features.length).toBeGreaterThan(3);
  expect(await db.screenedText.count()).toBe(0);
  expect(await db.decision.count()).toBe(0);
});

test("what a word refuses is refused; what nothing speaks against is published, and still explained", async () => {
  const moderator = await aMember({ roles: ["moderator"] });
  await addWord({ word: "grozel", list: "banned", outcome: "refuse", note: "" }, moderator);
  expect((await tryText({ text: "Such a grozel.", trust: 2 }, moderator)).outcome).toBe("refuse");
  const plain = await tryText({ text: "The valve at the mill has been open since Tuesday.", trust: 0 }, moderator);
  expect(plain).toMatchObject({ outcome: "publish", findings: [] });
  expect(plain.classifier.features.length).toBeGreaterThan(0);
});

test("trust changes what is borne", async () => {
  const moderator = await aMember({ roles: ["moderator"] });
  const text = "My photos of the mill are at https://photos.example.org/mill";
  const phasesFor = async (trust: 0 | 3) =>
    (await tryText({ text, trust }, moderator)).findings.map(({ phase }) => phase);
  expect(await phasesFor(0)).toContain("links");
  expect(await phasesFor(3)).toEqual([]);
});

test("only who keeps the lists tries texts", async () => {
  for (const actor of [null, await aMember(), await aMember({ roles: ["editor"] })])
    await expect(tryText({ text: "x", trust: 0 }, actor)).rejects.toMatchObject({ code: "forbidden" });
  expect(tryTextInput.safeParse({ text: " " }).success).toBe(false);
  expect(tryTextInput.parse({ text: "x", trust: "2" })).toEqual({ text: "x", trust: 2 });
});
