import { phases as everyPhase } from "./phases/in-order.ts";
import { waitSentence } from "./rules/wait.ts";
import type { Context, Finding, Phase, Screening, Submission } from "./schema.ts";

/** Screens what somebody hands in: the first refusal refuses, else anything that holds holds; all findings are kept. */
export function screen(submission: Submission, context: Context, phases: readonly Phase[] = everyPhase): Screening {
  const found = findingsOf(submission, context, phases);
  const deciding = found.find(({ outcome }) => outcome === "refuse") ?? found[0];
  if (!deciding) return { outcome: "publish", phase: null, sentence: "", features: [] };
  const { outcome, phase, sentence } = deciding;
  return {
    outcome,
    phase,
    sentence: outcome === "hold" ? `${sentence} ${waitSentence(context.reviewMinutes)}` : sentence,
    features: found.flatMap(({ features }) => features),
  };
}

/** What each phase has to say that has something to say, in their order. */
export function findingsOf(
  submission: Submission,
  context: Context,
  phases: readonly Phase[] = everyPhase,
): (Finding & { phase: string })[] {
  return phases.flatMap((phase) => {
    const finding = phase.look(submission, context);
    return finding ? [{ ...finding, phase: phase.name }] : [];
  });
}
