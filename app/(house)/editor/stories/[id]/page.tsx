import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlaceForm } from "@/components/curation/place-form.tsx";
import { PlacementItem } from "@/components/curation/placement-item.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { editorPath, placePath } from "@/lib/curation/paths.ts";
import { editorPlacements } from "@/lib/curation/queries.ts";
import { storyCards } from "@/lib/stories/lists.ts";
import { houseActor } from "../../../house-actor.ts";

export const metadata: Metadata = { title: "Place a story" };

/** Places one story. */
export default async function PlacePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await houseActor("front-page.curate", placePath(id));
  const [[story], placements] = await Promise.all([storyCards([id]), editorPlacements(actor, id)]);
  if (!story) notFound();
  return (
    <div className="max-w-form py-6">
      <Breadcrumbs crumbs={[{ label: "Front page", href: editorPath }, { label: "Place a story" }]} />
      <h1 className="headline mt-3 text-3xl">Place a story</h1>
      <p dir="auto" className="mt-3 mb-6 wrap-anywhere">
        <a href={story.path} className="link">
          {story.title}
        </a>{" "}
        by <bdi>{story.author.penName}</bdi>
      </p>
      {placements.length > 0 && (
        <Panel title="Where it stands">
          {placements.map((placement) => (
            <PlacementItem key={placement.decisionId} placement={placement} />
          ))}
        </Panel>
      )}
      <PlaceForm storyId={id} />
    </div>
  );
}
