import { expect, test } from "vitest";
import { inGroups } from "./in-groups.ts";

function aGate(): { open: () => void; opened: Promise<void> } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

const echo = (items: readonly string[]) => Promise.allSettled(items.map(async (item) => item.toUpperCase()));

test("what comes while a group is at work goes into the next one of its key; other keys do not wait", async () => {
  const groups: string[] = [];
  const gate = aGate();
  const say = inGroups<string, string>(
    async (key, items) => {
      groups.push(`${key}:${items.join("")}`);
      if (key === "x") await gate.opened;
      return echo(items);
    },
    { atOnce: 3 },
  );
  const first = ["a"].map((item) => say("x", item));
  await new Promise(setImmediate);
  const others = ["b", "c", "d", "e"].map((item) => say("x", item));
  expect(await say("y", "z")).toBe("Z");
  gate.open();
  expect(await Promise.all([...first, ...others])).toEqual(["A", "B", "C", "D", "E"]);
  expect(groups).toEqual(["x:a", "y:z", "x:bcd", "x:e"]);
  expect(await say("x", "f")).toBe("F");
});

test("each has its own outcome, and a group that fails fails for all of it, not for the next", async () => {
  const say = inGroups<string, string>((_, items) => {
    if (items.includes("fault")) throw new Error("all of it");
    return Promise.allSettled(items.map((item) => (item === "no" ? Promise.reject(new Error("this one")) : item)));
  });
  const said = await Promise.allSettled(["a", "no", "b"].map((item) => say("x", item)));
  expect(said.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  const failed = await Promise.allSettled(["a", "fault", "b"].map((item) => say("y", item)));
  expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(await say("y", "c")).toBe("c");
});
