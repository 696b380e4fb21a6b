import { phases } from "./phases/in-order.ts";
import type { Context, Feature, Finding, Screening, Submission } from "./schema.ts";

type Found = Finding & { phase: string };

/** What becomes of a text: the first refusal decides, otherwise anything that holds holds it. All that was found is kept. */
export function screen(submission: Submission, context: Context): Screening {
  const found = phases.flatMap(({ name, look }): Found[] => {
    const finding = look(submission, context);
    return finding ? [{ ...finding, phase: name }] : [];
  });
  return outcomeOf(found);
}

/** The outcome of what phases found, in their order. */
export function outcomeOf(found: readonly Found[]): Screening {
  const decisive = found.find(({ outcome }) => outcome === "refuse") ?? found[0];
  if (!decisive) return { outcome: "publish", phase: null, sentence: "", features: [] };
  const { outcome, phase, sentence } = decisive;
  return { outcome, phase, sentence, features: found.flatMap(evidence) };
}

function evidence({ phase, features }: Found): Feature[] {
  return features.map(({ name, weight }) => ({ name: `${phase}: ${name}`, weight }));
}
