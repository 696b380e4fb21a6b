import { readFileSync } from "node:fs";
import { z } from "zod";
import { featuresOf } from "../../lib/screening/rules/features.ts";
import { lettersOnly } from "../../lib/screening/rules/fold.ts";
import type { KeyedExample } from "../../lib/screening/rules/tune.ts";
import { Halt } from "../halt.ts";

const examplesSchema = z.array(z.object({ text: z.string(), label: z.enum(["spam", "ham"]), group: z.string() }));

export type GroupedExample = KeyedExample & { group: string };

/** Reads labelled texts from the file that the command names; texts of the same letters have one key. */
export function readExamples(path: string | undefined): GroupedExample[] {
  if (!path) throw new Halt("Name the file of examples: a JSON list of {text, label: spam or ham, group}.");
  return examplesSchema.parse(JSON.parse(readFileSync(path, "utf8"))).map(({ text, label, group }) => ({
    features: featuresOf(text),
    spam: label === "spam",
    key: lettersOnly(text),
    group,
  }));
}
