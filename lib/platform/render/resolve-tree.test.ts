import { createElement as h, type ReactNode, Suspense } from "react";
import { expect, test } from "vitest";
import { describeTree } from "./describe-tree.ts";
import { resolveTree } from "./resolve-tree.ts";
import { writeTextsWith } from "./texts.ts";

const client = (name: string) =>
  Object.assign(() => null, { $$typeof: Symbol.for("react.client.reference"), $$id: `chunk#${name}` });
const action = (id: string, bound: unknown[] | null = null) =>
  Object.assign(async () => undefined, { $$typeof: Symbol.for("react.server.reference"), $$id: id, $$bound: bound });

const Text = client("Text") as (props: { html: string; className?: string }) => null;
const Button = client("Button") as (props: { count?: number; act?: unknown; children?: ReactNode }) => null;
writeTextsWith(Text);

function Title({ words }: { words: string }) {
  return h("h1", null, words);
}
async function Late({ words }: { words: string }) {
  await Promise.resolve();
  return h(Text, { html: words });
}
const Waiting = Late as unknown as (props: { words: string }) => ReactNode;

async function printOf(node: ReactNode) {
  const texts: string[] = [];
  const tree = await resolveTree(node);
  return { print: describeTree(tree, texts), texts, tree };
}

test("components are called, also those that wait, and texts are taken out in the order of the tree", async () => {
  const page = h("main", null, h(Waiting, { words: "late" }), h(Title, { words: "A" }), h(Text, { html: "at once" }));
  const { texts, tree } = await printOf(page);
  expect(texts).toEqual(["late", "at once"]);
  expect(tree).toMatchObject({
    type: "main",
    props: {
      children: [
        { type: Text, props: { place: 0 } },
        { type: "h1", props: { children: "A" } },
        { type: Text, props: { place: 1 } },
      ],
    },
  });
});

test("a component's key belongs to what it comes to", async () => {
  const { tree } = await printOf([h(Title, { key: "a", words: "A" })]);
  expect(tree).toMatchObject([{ key: "a", props: { children: { type: "h1" } } }]);
});

const page = (over: {
  words?: string;
  html?: string;
  count?: number;
  act?: unknown;
  className?: string;
  key?: string;
}) =>
  h(
    Suspense,
    null,
    h(Title, { key: over.key ?? "k", words: over.words ?? "A" }),
    h(Text, { html: over.html ?? "text", className: over.className ?? "b" }),
    h(Button, { count: over.count ?? 1, act: over.act ?? action("vote", ["s1"]) }, h("i", null, "x")),
  );

test("pages that differ in their texts alone have one print", async () => {
  const [one, other] = await Promise.all([printOf(page({})), printOf(page({ html: "<b>another</b> text" }))]);
  expect(one.print).toBe(other.print);
  expect(other.texts).toEqual(["<b>another</b> text"]);
});

test.each([
  ["a word outside", { words: "B" }],
  ["what a client component is given", { count: 2 }],
  ["what an action is given", { act: action("vote", ["s2"]) }],
  ["an action", { act: action("other", ["s1"]) }],
  ["a class of a text", { className: "c" }],
  ["a key", { key: "l" }],
])("%s makes another print", async (_, over) => {
  expect((await printOf(page(over))).print).not.toBe((await printOf(page({}))).print);
});

test.each<[string, ReactNode]>([
  ["a text that is not there any more", h("main", null, null)],
  ["one more", h("main", null, h(Text, { html: "a" }), h(Text, { html: "b" }))],
])("%s makes another print", async (_, other) => {
  expect((await printOf(other)).print).not.toBe((await printOf(h("main", null, h(Text, { html: "a" })))).print);
});

test("values are not taken for one another", async () => {
  const values = ["1", 1, 1n, true, null, undefined, new Date(1), [1], { a: 1 }, ["1,1"], [1, 1], Symbol.for("1")];
  const prints = values.map((value) => describeTree(value, []));
  expect(new Set(prints).size).toBe(values.length);
});

test.each<[string, ReactNode]>([
  ["a handler", h("p", { onClick: () => undefined })],
  ["a promise that is handed on", h(Button, { act: Promise.resolve(1) })],
  ["what is neither plain nor a date", h(Button, { act: new Map() })],
])("%s cannot be compared, and is left to React", async (_, node) => {
  await expect(printOf(node)).rejects.toThrow(/^This tree h/);
});

function Broken(): ReactNode {
  throw new Error("no story");
}

async function LateAndBroken() {
  await Promise.resolve();
  throw new Error("too late");
}

test("of two that throw, the first is heard, and the other is no error of nobody's", async () => {
  const unheard: unknown[] = [];
  const hear = (error: unknown) => unheard.push(error);
  process.on("unhandledRejection", hear);
  const Second = LateAndBroken as unknown as () => ReactNode;
  await expect(printOf(h("main", null, h(Second), h(Broken)))).rejects.toThrow("no story");
  await new Promise(setImmediate);
  process.off("unhandledRejection", hear);
  expect(unheard).toEqual([]);
});

test("what a component throws comes out", async () => {
  await expect(printOf(h("main", null, h(Broken)))).rejects.toThrow("no story");
});
