import { MoveForms } from "@/components/curation/move-forms.tsx";
import { PlacementItem } from "@/components/curation/placement-item.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import type { EditorPlacement } from "@/lib/curation/queries.ts";
import { mostPicks, shownPicks } from "@/lib/curation/rules/places.ts";
import type { Slot } from "@/lib/decisions/rules/placements.ts";

/** All that editors have placed: the lead, the picks in their order, what is demoted. */
export function Placements({ placements }: { placements: readonly EditorPlacement[] }) {
  const of = (slot: Slot) => placements.filter((placement) => placement.slot === slot);
  const [leads, picks, demoted] = [of("lead"), of("pick"), of("demote")];
  return (
    <>
      <Panel title="Lead">
        {leads.length === 0 && (
          <p className="text-soft">
            Nobody has chosen one, so the most viewed story of the day leads that has a picture.
          </p>
        )}
        {leads.map((placement) => (
          <PlacementItem key={placement.decisionId} placement={placement} />
        ))}
      </Panel>
      <Panel title="Editors’ picks" aside={`${picks.length} of ${mostPicks}`}>
        {picks.length === 0 && (
          <p className="text-soft">There are none, so the newest stories stand beside the lead.</p>
        )}
        {picks.length > shownPicks && (
          <p className="text-sm text-soft">The first {shownPicks} that do not lead are shown. The others move up.</p>
        )}
        <ol>
          {picks.map((placement, place) => (
            <li key={placement.decisionId}>
              <PlacementItem placement={placement}>
                <MoveForms
                  decisionId={placement.decisionId}
                  title={placement.story.title}
                  first={place === 0}
                  last={place === picks.length - 1}
                />
              </PlacementItem>
            </li>
          ))}
        </ol>
      </Panel>
      <Panel title="Demoted">
        {demoted.length === 0 && <p className="text-soft">No story is demoted.</p>}
        {demoted.map((placement) => (
          <PlacementItem key={placement.decisionId} placement={placement} />
        ))}
      </Panel>
    </>
  );
}
