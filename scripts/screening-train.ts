import { writeFileSync } from "node:fs";
import { trainModel } from "../lib/screening/rules/tune.ts";
import { command } from "./halt.ts";
import { readExamples } from "./screening/read-examples.ts";

const place = new URL("../lib/screening/data/classifier.json", import.meta.url);
const weightless = 0.02;

/** Trains the classifier that comes with the site: `npm run screening:train -- <examples.json>`. */
await command(async () => {
  const examples = readExamples(process.argv[2]);
  const { bias, threshold, weights, decay } = trainModel(examples);
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= weightless);
  const learnt = {
    credit:
      "Trained on comments of the YouTube Spam Collection (T. C. Alberto, J. V. Lochter, T. A. Almeida, 2015; UCI Machine Learning Repository), CC BY 4.0.",
    bias: round(bias),
    threshold: round(threshold),
    weights: Object.fromEntries(kept.map(([name, weight]) => [name, round(weight)])),
  };
  writeFileSync(place, `${JSON.stringify(learnt, null, 2)}\n`);
  console.log(
    `Learnt from ${examples.length} texts: ${kept.length} weights, decay ${decay}, threshold ${round(threshold)}.`,
  );
});

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
