import { expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { postComment } from "../comments/post-comment.ts";
import { nowMs, setClock } from "../platform/clock.ts";
import { addWord } from "../screening/add-word.ts";
import { wordFeature } from "../screening/rules/word-feature.ts";
import { heldByWords } from "./word-figures.ts";

test("it is counted what each word has held in thirty days", async () => {
  const moderator = await aMember({ roles: ["moderator"] });
  const watched = { word: "grozel", list: "watch", outcome: "hold", note: "" } as const;
  await addWord(watched, moderator);
  const story = await aStory({ author: await aMember() });
  for (const body of ["A grozel stood on the bridge.", "The grozels are back, GROZEL by grozel."])
    expect((await postComment({ storyId: story.id, body }, await aMember())).state).toBe("held");
  expect((await heldByWords(moderator)).get(wordFeature(watched))).toBe(2);
  expect((await heldByWords(await aMember())).size).toBe(0);
  const later = nowMs() + 31 * 86_400_000;
  const putBack = setClock(() => later);
  expect((await heldByWords(moderator)).size).toBe(0);
  putBack();
});
