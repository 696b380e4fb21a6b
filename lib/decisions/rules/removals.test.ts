import { expect, test } from "vitest";
import { type RemovalFacts, removalsIn } from "./removals.ts";

type Wanted = Partial<RemovalFacts> & { id: string; kind: string };

function log(...decisions: Wanted[]): RemovalFacts[] {
  const plain = { byRole: "moderator", undoes: null, createdAt: new Date(0), subjectId: "s", concernsId: null };
  return decisions.map((each, place) => ({ ...plain, partOf: null, evidence: null, number: BigInt(place), ...each }));
}

const whole = { id: "1", kind: "remove-brigade", evidence: { signal: "x", votes: 2 } };
const ofAda = { id: "2", kind: "remove-brigade", partOf: "1", concernsId: "ada" };
const ofBen = { id: "3", kind: "remove-brigade", partOf: "1", concernsId: "ben" };
const adas = { storyId: "s", readerId: "ada", decisionId: "2" };
const bens = { storyId: "s", readerId: "ben", decisionId: "3" };

test("a brigade's votes are removed by the parts of the decision, one a reader", () => {
  expect(removalsIn(log(whole, ofAda, ofBen))).toEqual([adas, bens]);
});

test("a part that was taken back removes nothing, and leaves the others", () => {
  expect(removalsIn(log(whole, ofAda, ofBen, { id: "4", kind: "overturn", undoes: "2" }))).toEqual([bens]);
});

test("an account's votes are removed from each story that the decision names", () => {
  const account = { id: "1", kind: "remove-votes", subjectId: "ada", evidence: { votes: 2, stories: ["s", "t"] } };
  expect(removalsIn(log(account)).map(({ storyId, readerId }) => [storyId, readerId])).toEqual([
    ["s", "ada"],
    ["t", "ada"],
  ]);
  expect(removalsIn(log(account, { id: "2", kind: "undo", undoes: "1" }))).toEqual([]);
});

test("what is about something else removes no vote", () => {
  expect(removalsIn(log({ id: "1", kind: "ban", concernsId: "ada" }, { id: "2", kind: "warn" }))).toEqual([]);
});
