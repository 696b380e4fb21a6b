import type { Metadata } from "next";
import { z } from "zod";
import { PictureForm } from "@/components/promos/picture-form.tsx";
import { PromoFigures } from "@/components/promos/promo-figures.tsx";
import { ChangePromoForm } from "@/components/promos/promo-form.tsx";
import { PromoHistory } from "@/components/promos/promo-history.tsx";
import { PromoPreview } from "@/components/promos/promo-preview.tsx";
import { stateWords } from "@/components/promos/promo-words.ts";
import { StateForms } from "@/components/promos/state-forms.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { housePath, promoPath } from "@/lib/promos/paths.ts";
import type { PromoFile } from "@/lib/promos/queries.ts";
import { dayOf, lastMoment } from "@/lib/promos/rules/changes.ts";
import { categories } from "@/lib/stories/categories.ts";
import { houseActor } from "../../../house-actor.ts";
import { promoHere } from "../promo-here.ts";

export const metadata: Metadata = { title: "A promo" };

const query = z.object({
  said: z.enum(["made", "changed", "picture", "run", "paused", "ended"]).optional().catch(undefined),
});
const sayings = {
  made: "Made. It is not shown yet: look at it, then set it running.",
  changed: "Saved. Pages show it so from now on.",
  picture: "The picture is changed.",
  run: "It runs, from its first day on.",
  paused: "Paused. No page shows it any more.",
  ended: "Ended for good.",
};

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One promo: how it stands, how it looks, what came of it, and what was done to it. */
export default async function PromoPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await houseActor("promo.manage", promoPath(id));
  const [promo, list, { said }] = await Promise.all([
    promoHere(id, actor),
    categories(),
    searchParams.then((given) => query.parse(given)),
  ]);
  const { label, tone } = stateWords[promo.state];
  const isOver = promo.endedAt !== null || promo.removedAt !== null;
  return (
    <div className="max-w-192 py-6">
      <Breadcrumbs
        crumbs={[{ label: "Run the site", href: "/admin" }, { label: "Promos", href: housePath }, { label: "A promo" }]}
      />
      <h1 dir="auto" className="headline mt-3 text-3xl wrap-anywhere">
        {promo.headline}
      </h1>
      <p className="mt-2 mb-5">
        <Badge tone={tone}>{label}</Badge>
      </p>
      {said && <FormMessage kind="success" title={sayings[said]} className="mb-5" />}
      <Panel title="State">
        <StateForms id={id} state={promo.state} paused={promo.pausedAt !== null} />
      </Panel>
      <Panel title="Preview">
        <PromoPreview promo={promo} />
      </Panel>
      {!isOver && (
        <>
          <Panel title="Its picture">
            <PictureForm id={id} alt={promo.alt} hasPicture={promo.picture !== null} />
          </Panel>
          <Panel title="What it says, and where it stands">
            <ChangePromoForm id={id} begin={begunWith(promo)} categories={list} />
          </Panel>
        </>
      )}
      <Panel title="Figures">
        <PromoFigures promo={promo} />
      </Panel>
      <Panel title="History">
        <PromoHistory changes={promo.changes} />
      </Panel>
    </div>
  );
}

function begunWith({ slot, headline, words, link, advertiser, weight, startsAt, endsAt, ...rest }: PromoFile) {
  const days = { startsOn: dayOf(startsAt), endsOn: endsAt ? dayOf(lastMoment(endsAt)) : "" };
  const { categories: chosen, inHealth } = rest;
  return { slot, headline, words, link, advertiser, weight: String(weight), ...days, categories: chosen, inHealth };
}
