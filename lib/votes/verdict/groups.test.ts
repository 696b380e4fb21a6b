import { expect, test } from "vitest";
import { ballotsOf } from "./ballots.ts";
import { groupsOf, merged } from "./groups.ts";
import { defaults } from "./parameters.ts";
import { vote } from "./testdata/worlds.ts";

const minute = 60_000;
const stories = Array.from({ length: 12 }, (_, n) => `s${n}`);
const reader = (name: string, delay: number, valueAt: (n: number) => 0 | 1 = (n) => (n % 2 === 0 ? 1 : 0)) =>
  stories.map((story, n) => vote(name, story, valueAt(n), n * 300 * minute + delay * minute));

test.each([
  ["at the same time", reader("b", 10), [0, 0]],
  ["hours later", reader("b", 100), [0, 1]],
  ["otherwise", reader("b", 10, (n) => (n % 3 === 0 ? 1 : 0)), [0, 1]],
  ["on few stories in common", reader("b", 10).slice(0, 9), [0, 1]],
])("who votes the same %s", (_, votes, groups) => {
  expect([...groupsOf(ballotsOf([...reader("a", 0), ...votes]), defaults)]).toEqual(groups);
});

test("three who hang together by one are one group", () => {
  const ballots = ballotsOf([...reader("a", 0), ...reader("b", 15), ...reader("c", 30)]);
  expect([...groupsOf(ballots, defaults)]).toEqual([0, 0, 0]);
});

test("a group is one reader who votes as its members do on average", () => {
  const ballots = ballotsOf([...reader("a", 0), vote("a", "z", 1, 0), ...reader("b", 10), vote("b", "z", 0, 0)]);
  const one = merged(ballots, Int32Array.of(0, 0));
  expect([...one.start]).toEqual([0, 13, 13]);
  expect(one.value.at(-1)).toBe(0.5);
  expect(one.at[0]).toBe(0);
});
