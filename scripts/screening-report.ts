import { scoreOf } from "../lib/screening/rules/classify.ts";
import { splits } from "../lib/screening/rules/folds.ts";
import { chanceOf, type Model } from "../lib/screening/rules/model.ts";
import { trainModel } from "../lib/screening/rules/tune.ts";
import { command } from "./halt.ts";
import { type GroupedExample, readExamples } from "./screening/read-examples.ts";

type Tally = { caught: number; missed: number; held: number; honest: number };

const folds = 10;

/** Prints how the classifier does on texts that it has not learnt from: `npm run screening:report -- <examples.json>`. */
await command(async () => {
  const examples = readExamples(process.argv[2]);
  for (const group of new Set(examples.map((example) => example.group))) {
    const model = trainModel(examples.filter((example) => example.group !== group));
    print(
      `learnt from the others, tried on ${group}`,
      judge(
        model,
        examples.filter((example) => example.group === group),
      ),
    );
  }
  const parts = splits(examples, ({ key }) => key, folds).map(({ known, unknown }) =>
    judge(trainModel(known), unknown),
  );
  print(`${folds} folds, copies of one text in one fold`, parts.reduce(add));
  console.log("Aims: precision at least 98.0 %, recall at least 90.0 %, honest held at most 1.5 %.");
});

function judge(model: Model, examples: readonly GroupedExample[]): Tally {
  const tally = { caught: 0, missed: 0, held: 0, honest: 0 };
  for (const { features, spam } of examples) {
    const held = chanceOf(scoreOf(features, model)) >= model.threshold;
    if (spam) tally[held ? "caught" : "missed"] += 1;
    else tally[held ? "held" : "honest"] += 1;
  }
  return tally;
}

function add(a: Tally, b: Tally): Tally {
  return {
    caught: a.caught + b.caught,
    missed: a.missed + b.missed,
    held: a.held + b.held,
    honest: a.honest + b.honest,
  };
}

function print(name: string, { caught, missed, held, honest }: Tally): void {
  const precision = share(caught, caught + held);
  const figures = `precision ${precision}  recall ${share(caught, caught + missed)}  honest held ${share(held, held + honest)}`;
  console.log(
    `${name.padEnd(44)} ${figures}  (${caught} of ${caught + missed} spam, ${held} of ${held + honest} honest)`,
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}
