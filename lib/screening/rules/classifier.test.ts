import { expect, test } from "vitest";
import { bundledModel } from "../bundled-model.ts";
import { chanceOfSpam, explain } from "./classify.ts";
import { featuresOf } from "./features.ts";
import { splits } from "./folds.ts";
import { learn, learnAll } from "./learn.ts";
import { train } from "./train.ts";
import { trainModel } from "./tune.ts";

const spam = [
  "Win a free lamp at lamps.example.com",
  "Free lamps, order now",
  "Order your free lamp today",
  "Lamps for free, order them",
];
const honest = [
  "The lamp post on Mill Road is dark again",
  "Who repairs the lamp posts here?",
  "It was dark on Mill Road",
  "The road is dark at six",
];
const examples = [...spam.map((text) => ({ text, spam: true })), ...honest.map((text) => ({ text, spam: false }))].map(
  ({ text, spam }) => ({ features: featuresOf(text), spam, key: text }),
);

test("what was learnt tells new texts apart", () => {
  const model = { ...train(examples, 0.3), threshold: 0.5 };
  expect(chanceOfSpam("Order a free lamp", model)).toBeGreaterThan(0.5);
  expect(chanceOfSpam("Mill Road is dark", model)).toBeLessThan(0.5);
});

test("the same examples give the same model", () => {
  expect(trainModel(examples)).toEqual(trainModel(examples));
});

test("copies of one text are never on both sides of a split", () => {
  const texts = ["a", "b", "a", "c", "b", "d", "e", "a"];
  const parts = splits(texts, (text) => text, 3);
  expect(parts.flatMap(({ unknown }) => unknown).sort()).toEqual([...texts].sort());
  for (const { known, unknown } of parts) expect(unknown.filter((text) => known.includes(text))).toEqual([]);
});

test("the sender of a new kind of spam is known after a few lessons, and honest texts stay what they were", () => {
  const text = "Cheap zinc roofs from the roof people of Zincville";
  const other = "The roof of the school leaks since the storm.";
  expect(chanceOfSpam(text, bundledModel)).toBeLessThan(bundledModel.threshold);
  const taught = learnAll(
    bundledModel,
    Array.from({ length: 4 }, () => ({ features: featuresOf(text), spam: true })),
  );
  expect(chanceOfSpam(text, taught)).toBeGreaterThan(bundledModel.threshold);
  expect(chanceOfSpam("Zinc roofs, cheap, from Zincville", taught)).toBeGreaterThan(bundledModel.threshold);
  expect(chanceOfSpam(other, taught)).toBeLessThan(bundledModel.threshold);
});

test("learning leaves the model that it begins from alone", () => {
  const text = "Subscribe to my channel";
  const before = chanceOfSpam(text, bundledModel);
  const taught = learn(bundledModel, { features: featuresOf(text), spam: false });
  expect(chanceOfSpam(text, taught)).toBeLessThan(before);
  expect(chanceOfSpam(text, bundledModel)).toBe(before);
});

test("what spoke for spam is said in plain words, the strongest first", () => {
  const features = explain("Please subscribe to my channel", bundledModel);
  const weights = features.map(({ weight }) => Math.abs(weight));
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  for (const { name } of features) expect(name).not.toMatch(/^[a-z]:/);
});

test("a text of any length is read within bounds", () => {
  expect(featuresOf("word ".repeat(60_000)).size).toBeLessThan(50);
  expect([...featuresOf("").keys()]).toEqual(["s:very short"]);
});
