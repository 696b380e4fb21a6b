import { expect, test } from "vitest";
import { setClock } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { sql, sqlTransaction } from "../platform/db/sql.ts";
import { bundledModel } from "./bundled-model.ts";
import { findAlike } from "./find-alike.ts";
import { forgetTexts } from "./forget-texts.ts";
import { rememberText } from "./remember-text.ts";
import { chanceOfSpam } from "./rules/classify.ts";
import { siteModel } from "./site-model.ts";
import { teachClassifier } from "./teach-classifier.ts";

const text =
  "Buy nothing here: the market on the square has been selling the same lamps for half the price since spring.";

test("a copy of a text is found, whoever wrote it, and another text is not", async () => {
  await rememberText(sql, { kind: "comment", subjectId: "c1", authorId: "ines", text });
  const [found, ...more] = await findAlike(`${text} Really!`);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ authorId: "ines" });
  expect(found?.distance).toBeLessThan(0.25);
  expect(
    await findAlike("The market on the square is closed on Mondays, as everybody here has known for years."),
  ).toEqual([]);
});

test("an edited text is no copy of what it was", async () => {
  await rememberText(sql, {
    kind: "comment",
    subjectId: "c2",
    authorId: "paul",
    text: `${text} So far, so good, says Paul.`,
  });
  const found = await findAlike(`${text} So far, so good, says Paul.`, "c2");
  expect(found.filter(({ authorId }) => authorId === "paul")).toEqual([]);
});

test("what texts looked like is forgotten after 30 days", async () => {
  await rememberText(sql, { kind: "comment", subjectId: "c3", authorId: "ines", text });
  const later = Date.now() + 31 * 86_400_000;
  const putBack = setClock(() => later);
  try {
    await forgetTexts();
  } finally {
    putBack();
  }
  expect(await db.screenedText.count({ where: { subjectId: "c3" } })).toBe(0);
});

test("moderators teach the classifier, and what was taught can be taken back", async () => {
  const ad = "Cheap zinc roofs from the roof people of Zincville";
  const teach = (subjectId: string, isSpam: boolean | null) =>
    sqlTransaction((tx) =>
      teachClassifier(tx, { kind: "comment", subjectId, text: ad, isSpam, taughtBy: "moderator" }),
    );
  const before = chanceOfSpam(ad, await siteModel());
  for (const subjectId of ["a1", "a2", "a3", "a4"]) await teach(subjectId, true);
  expect(chanceOfSpam(ad, await siteModel())).toBeGreaterThan(bundledModel.threshold);
  for (const subjectId of ["a1", "a2", "a3", "a4"]) await teach(subjectId, null);
  expect(chanceOfSpam(ad, await siteModel())).toBeCloseTo(before, 9);
  expect(await db.classifierLesson.count()).toBe(8);
});
