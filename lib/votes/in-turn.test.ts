import { expect, test } from "vitest";
import { inTurn } from "./in-turn.ts";

test("one reader's ballots run one after the other, also after one that failed; others do not wait", async () => {
  const seen: string[] = [];
  const slow = (name: string) => async () => {
    seen.push(`${name} begins`);
    await new Promise(setImmediate);
    seen.push(`${name} ends`);
    if (name === "b") throw new Error("no");
    return name;
  };
  const outcomes = await Promise.allSettled([
    inTurn("reader", slow("a")),
    inTurn("reader", slow("b")),
    inTurn("reader", slow("c")),
    inTurn("other", slow("x")),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
  const ofReader = seen.filter((line) => !line.startsWith("x"));
  expect(ofReader).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  expect(seen.indexOf("x begins")).toBeLessThan(seen.indexOf("a ends"));
});
