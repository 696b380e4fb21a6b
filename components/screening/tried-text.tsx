import { WeightedFeatures } from "@/components/screening/weighted-features.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import type { Tried } from "@/lib/screening/try-text.ts";

const outcomes = { publish: "It would be shown at once.", hold: "It would be held.", refuse: "It would be refused." };

/** What a tried text would come to: each phase that acts with its sentence and evidence, and the classifier in figures. */
export function TriedText({ tried: { outcome, findings, classifier } }: { tried: Tried }) {
  return (
    <div role="status" className="mt-5 border-s-4 border-ink bg-raised px-4 py-3">
      <p className="font-semibold">{outcomes[outcome]}</p>
      {findings.length === 0 && <p className="text-soft">No phase has anything to say about it.</p>}
      {findings.map(({ phase, outcome, sentence, features }) => (
        <section key={phase} aria-label={`Phase: ${phase}`} className="mt-3">
          <p className="flex flex-wrap items-center gap-x-3">
            <span className="font-semibold">{phase}</span>
            <Badge tone={outcome === "refuse" ? "accent" : "neutral"}>
              {outcome === "refuse" ? "refuses" : "holds"}
            </Badge>
          </p>
          <p>{sentence}</p>
          {phase !== "classifier" && <WeightedFeatures features={features} />}
        </section>
      ))}
      <section aria-label="The classifier" className="mt-3">
        <p className="font-semibold">What the classifier makes of it</p>
        <p className="num">
          {percent(classifier.chance)} likely to be advertising; somebody new is held from{" "}
          {percent(classifier.threshold)}.
        </p>
        <WeightedFeatures features={classifier.features} />
      </section>
    </div>
  );
}

function percent(chance: number): string {
  if (chance > 0.999) return "more than 99.9 %";
  return `${(chance * 100).toFixed(1)} %`;
}
