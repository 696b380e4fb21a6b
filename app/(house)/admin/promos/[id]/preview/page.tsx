import type { Metadata } from "next";
import { PromoBox } from "@/components/promos/promo-box.tsx";
import { MostRecent } from "@/components/stories/most-recent.tsx";
import { StoryArticle } from "@/components/stories/story-article.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { housePath, promoPath } from "@/lib/promos/paths.ts";

import type { Slot } from "@/lib/promos/rules/slots.ts";
import { storyPage } from "@/lib/stories/queries.ts";
import { newestInRail } from "@/lib/stories/rail.ts";
import { houseActor } from "../../../../house-actor.ts";
import { promoHere } from "../../promo-here.ts";

export const metadata: Metadata = { title: "A promo in its place" };

/** A promo in its slot, in the newest story; whether it may stand in just that one is not asked. */
export default async function PromoPreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await houseActor("promo.manage", `${housePath}/${id}/preview`);
  const [promo, recent] = await Promise.all([promoHere(id, actor), newestInRail()]);
  const newest = recent.stories[0];
  const story = newest ? await storyPage(newest.id, actor) : null;
  const at = (slot: Slot, className: string) =>
    promo.slot === slot && <PromoBox promo={promo} slot={slot} className={className} preview />;
  return (
    <div className="py-6">
      <Notice title="Preview" tone="accent" className="mb-8 flex flex-wrap items-center justify-between gap-3">
        <p>Only admins see this. Nothing of it is counted, and the promo leads nowhere.</p>
        <LinkButton size="small" tone="solid" href={promoPath(id)}>
          Back to the promo
        </LinkButton>
      </Notice>
      {story ? (
        <div className="grid gap-x-16 lg:grid-cols-[minmax(0,44rem)_19.5rem] lg:justify-between">
          <div className="min-w-0">
            <StoryArticle story={story} top={at("story-top", "mt-7")} middle={at("story-body", "my-8")}>
              {at("story-end", "mt-8")}
            </StoryArticle>
          </div>
          <aside className="max-lg:mt-8">
            <MostRecent list={recent} />
            {at("rail", "mt-8")}
          </aside>
        </div>
      ) : (
        <EmptyState title="There is no story yet that it could stand in." />
      )}
    </div>
  );
}
