import { Panel } from "@/components/ui/panel.tsx";
import { Time } from "@/components/ui/time.tsx";
import { placePath } from "@/lib/curation/paths.ts";
import type { EndedPlacement } from "@/lib/curation/queries.ts";
import type { Slot } from "@/lib/decisions/rules/placements.ts";

const words: Record<Slot, string> = { lead: "Led no longer", pick: "Taken off the picks", demote: "Demotion ended" };

/** What was ended lately, each with the way to place it again. */
export function EndedLately({ ended }: { ended: readonly EndedPlacement[] }) {
  if (ended.length === 0) return null;
  return (
    <Panel title="Ended lately">
      <ul>
        {ended.map(({ decisionId, slot, story, by, reason, at }) => (
          <li key={decisionId} className="flex items-center justify-between gap-4 border-b border-rule py-2">
            <div className="min-w-0">
              <a href={story.path} dir="auto" className="quiet-link headline leading-tight wrap-anywhere">
                {story.title}
              </a>
              <p dir="auto" className="text-sm wrap-anywhere">
                {reason}
              </p>
              <p className="text-sm text-soft">
                {words[slot]} by <bdi>{by}</bdi>, <Time at={at} format="full" />
              </p>
            </div>
            <a
              href={placePath(story.id)}
              aria-label={`Place “${story.title}” again`}
              className="link target flex-none font-semibold"
            >
              Place again
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
