import { expect, test } from "vitest";
import { banEnd, daysInWords, suggestedDays } from "./bans.ts";
import { choicesFor, inWordsOf, isAppealable } from "./kinds.ts";
import { ruleWords } from "./site-rules.ts";
import {
  type DecisionFacts,
  escalatedSince,
  inForce,
  lastClosing,
  lockInForce,
  standingOf,
  wasJudged,
} from "./standing.ts";

/** "hide#1 undo#2>1": decisions in their order, with what each takes back. */
function log(text: string): DecisionFacts[] {
  return text.split(" ").flatMap((each) => {
    const [, kind, id, undoes] = /^([a-z]+)#(\d+)(?:>(\d+))?$/.exec(each) ?? [];
    if (!kind || !id) return [];
    const number = BigInt(id);
    return [{ id, number, kind, byRole: "moderator", undoes: undoes ?? null, createdAt: new Date(Number(id)) }];
  });
}

test.each([
  ["", null],
  ["hold#1", "held"],
  ["hold#1 approve#2", "shown"],
  ["hold#1 withdraw#2", "withdrawn"],
  ["hold#1 withdraw#2 hold#3", "held"],
  ["hold#1 reset#2", "shown"],
  ["hide#1", "hidden"],
  ["hide#1 undo#2>1", "shown"],
  ["hold#1 approve#2 undo#3>2", "held"],
  ["hide#1 remove#2 undo#3>2", "hidden"],
  ["hide#1 remove#2 overturn#3>1", "removed"],
  ["spam#1 warn#2", "removed"],
  ["remove#1 uphold#2", "removed"],
  ["warn#1", null],
])("%j leaves it %s", (text, visibility) => {
  const expected = visibility === null && text !== "" ? "shown" : visibility;
  expect(standingOf(log(text)).visibility).toBe(expected);
});

test("comments are closed by a lock until they are opened or the lock is taken back", () => {
  const closed = (text: string) => standingOf(log(text)).closed;
  expect([closed("lock#1"), closed("lock#1 unlock#2"), closed("lock#1 undo#2>1")]).toEqual([true, false, false]);
});

test("what was taken back is not in force, and neither is taking back", () => {
  expect(inForce(log("hide#1 undo#2>1 warn#3")).map(({ id }) => id)).toEqual(["3"]);
});

test("a case is ended by the last decision in force that ends one", () => {
  expect(lastClosing(log("hide#1 escalate#2"))?.id).toBe("1");
  expect(lastClosing(log("hide#1 undo#2>1"))).toBeNull();
  expect(lastClosing(log("hold#1"))).toBeNull();
});

test("what was passed on waits for an admin until it is decided", () => {
  expect(escalatedSince(log("escalate#5"))).toEqual(new Date(5));
  expect(escalatedSince(log("escalate#5 remove#6"))).toBeNull();
  expect(escalatedSince(log("approve#4 escalate#5"))).toEqual(new Date(5));
});

test("each ban is suggested to last twice as long as the one before, in the end for good", () => {
  expect([0, 1, 2, 3, 8, 9, 40].map(suggestedDays)).toEqual([1, 2, 4, 8, 256, 0, 0]);
  expect([1, 4, 0].map(daysInWords)).toEqual(["1 day", "4 days", "for good"]);
  expect(banEnd(2, new Date("2026-05-01T10:00:00Z"))).toEqual(new Date("2026-05-03T10:00:00Z"));
  expect(banEnd(0, new Date())).toBeNull();
});

test("only what takes something away can be appealed against", () => {
  const kinds = [
    "hold",
    "approve",
    "hide",
    "remove",
    "spam",
    "lock",
    "reset",
    "pause",
    "warn",
    "distrust",
    "ban",
    "escalate",
    "undo",
  ];
  expect(kinds.filter(isAppealable)).toEqual([
    "hide",
    "remove",
    "spam",
    "lock",
    "reset",
    "pause",
    "warn",
    "distrust",
    "ban",
  ]);
});

test("what can be done depends on what it is done to", () => {
  expect(choicesFor("comment")).toEqual(["approve", "hide", "remove", "spam", "warn", "distrust", "ban", "escalate"]);
  expect(choicesFor("cents")).toEqual(["approve", "remove", "escalate"]);
  expect(choicesFor("promo")).toEqual(["approve", "remove", "escalate"]);
  expect(choicesFor("profile")).toEqual(["approve", "reset", "remove-votes", "warn", "distrust", "ban", "escalate"]);
});

test("decisions and rules have words", () => {
  expect(inWordsOf("hide", "comment")).toBe("Comment hidden");
  expect(inWordsOf("distrust", "story")).toBe("Trust in a member reduced over a story");
  expect(inWordsOf("remove-brigade", "story")).toBe("Votes on a story removed");
  expect(ruleWords("spam")).toBe("Rule 9: No spam");
  expect([ruleWords(null), ruleWords("nosuch")]).toEqual([null, null]);
});

const byContributor = (text: string) => log(text).map((each) => ({ ...each, byRole: "contributor" }));

test("what a contributor does on their own story ends no case", () => {
  expect(lastClosing(byContributor("lock#1 hide#2"))).toBeNull();
  expect(lastClosing([...log("approve#1"), ...byContributor("hide#2")])?.id).toBe("1");
  expect(standingOf(byContributor("lock#1 hide#2"))).toMatchObject({ visibility: "hidden", closed: true });
});

test("comments are closed until they are opened, or the closing is taken back", () => {
  expect(lockInForce(log("lock#1"))?.id).toBe("1");
  expect(lockInForce(log("lock#1 unlock#2"))).toBeNull();
  expect(lockInForce(log("lock#1 undo#2>1"))).toBeNull();
});

test("the moderators have let a thing stand once they left it or took back what hid it", () => {
  expect(wasJudged(byContributor("hide#1"))).toBe(false);
  expect(wasJudged(log("hide#1"))).toBe(false);
  expect(wasJudged([...byContributor("hide#1"), ...log("overturn#2>1")])).toBe(true);
  expect(wasJudged(log("approve#1"))).toBe(true);
});
