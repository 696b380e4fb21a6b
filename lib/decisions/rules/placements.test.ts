import { expect, test } from "vitest";
import { demotionInWords, placementsIn } from "./placements.ts";

const until = new Date("2026-12-03T12:00:00Z");
let number = 0n;
const decided = (kind: string, undoes: string | null = null) => {
  number += 1n;
  return { id: `d${number}`, number, kind, byRole: "editor", undoes, createdAt: new Date(0), until };
};
const slotsIn = (...decisions: ReturnType<typeof decided>[]) => placementsIn(decisions).map(({ kind }) => kind);

test("a story stands where the last decision about each place puts it", () => {
  expect(slotsIn()).toEqual([]);
  expect(slotsIn(decided("lead"))).toEqual(["lead"]);
  expect(slotsIn(decided("pick"), decided("lead"))).toEqual(["lead", "pick"]);
  expect(slotsIn(decided("lead"), decided("unlead"))).toEqual([]);
  expect(slotsIn(decided("lead"), decided("unlead"), decided("lead"))).toEqual(["lead"]);
  expect(slotsIn(decided("demote"), decided("unpick"))).toEqual(["demote"]);
  expect(slotsIn(decided("approve"), decided("remove"))).toEqual([]);
});

test("what is taken back does not stand, nor does its end", () => {
  const demote = decided("demote");
  expect(slotsIn(demote, decided("undo", demote.id))).toEqual([]);
  const [pick, unpick] = [decided("pick"), decided("unpick")];
  expect(slotsIn(pick, unpick, decided("undo", unpick.id))).toEqual(["pick"]);
});

test("says until when a story is demoted, and what stays", () => {
  expect(demotionInWords(until)).toMatch(/^Until 3 December 2026 it does not lead .* as before\.$/);
  expect(demotionInWords(null)).toMatch(/^From now on /);
});
