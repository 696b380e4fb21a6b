import { Panel } from "@/components/ui/panel.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { RunLine } from "@/lib/feeds/schema.ts";

const kinds: Record<RunLine["kind"], string> = {
  poll: "Checked by the clock",
  push: "Told by the hub",
  hand: "Checked by hand",
};

/** The last checks of a source, newest first. */
export function RunList({ runs }: { runs: readonly RunLine[] }) {
  return (
    <Panel title="Last checks">
      {runs.length === 0 ? (
        <p className="text-soft">It has not been checked yet.</p>
      ) : (
        <ul>
          {runs.map((run) => (
            <li key={run.id} className="border-b border-rule py-2 text-sm">
              <p className="num dotted text-soft">
                <Time at={run.startedAt} format="full" />
                <span>{kinds[run.kind]}</span>
                {run.status !== null && <span>HTTP {run.status}</span>}
              </p>
              <p className={`wrap-anywhere ${run.outcome === "failed" ? "text-accent" : ""}`}>{wordsOf(run)}</p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function wordsOf({ outcome, sentence, counts }: RunLine): string {
  if (outcome === null) return "Under way.";
  if (outcome === "failed") return sentence || "It failed.";
  if (outcome === "not-modified") return sentence || "Nothing had changed.";
  const parts = [
    [counts.imported, "imported"],
    [counts.updated, "updated"],
    [counts.duplicates, "duplicate"],
    [counts.skipped, "skipped"],
    [counts.failed, "failed"],
    [counts.unchanged, "unchanged"],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return [told.join(", ") || "The feed has no items", sentence].filter(Boolean).join(". ");
}
