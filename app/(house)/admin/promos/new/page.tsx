import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MakePromoForm } from "@/components/promos/promo-form.tsx";
import { AskedForFacts } from "@/components/promos/request-list.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { now } from "@/lib/platform/clock.ts";
import { housePath } from "@/lib/promos/paths.ts";
import { type AskedFor, requestFor } from "@/lib/promos/requests.ts";
import { dayOf } from "@/lib/promos/rules/changes.ts";
import { longest } from "@/lib/promos/rules/slots.ts";
import { promoId } from "@/lib/promos/schema.ts";
import { categories } from "@/lib/stories/categories.ts";
import { houseActor } from "../../../house-actor.ts";

export const metadata: Metadata = { title: "New promo" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Makes a promo, from nothing or of what somebody has asked for. */
export default async function NewPromoPage({ searchParams }: Props) {
  const actor = await houseActor("promo.manage", `${housePath}/new`);
  const named = promoId
    .optional()
    .catch(undefined)
    .parse((await searchParams).request);
  const request = named ? await requestFor(named, actor) : null;
  if (named && (!request || request.answer)) notFound();
  return (
    <div className="max-w-160 py-6">
      <Breadcrumbs
        crumbs={[
          { label: "Run the site", href: "/admin" },
          { label: "Promos", href: housePath },
          { label: "New promo" },
        ]}
      />
      <h1 className="headline mt-3 mb-5 text-3xl">New promo</h1>
      {request && (
        <Notice title="Made of a request" className="mb-6">
          <p className="mb-2">When you make it, whoever asked is told that it was accepted.</p>
          <AskedForFacts asked={request} />
        </Notice>
      )}
      <MakePromoForm begin={beginWith(request)} categories={await categories()} request={request?.id} />
    </div>
  );
}

function beginWith(request: AskedFor | null) {
  const rest = { weight: "10", categories: [], inHealth: false };
  if (!request)
    return {
      ...rest,
      slot: "" as const,
      headline: "",
      words: "",
      link: "",
      advertiser: "",
      startsOn: dayOf(now()),
      endsOn: "",
    };
  const { slot, link, advertiser, words, startsOn, endsOn } = request;
  const [first = "", ...more] = words.split("\n").filter((line) => line.trim() !== "");
  return {
    ...rest,
    ...{ slot, link, advertiser, headline: cut(first, longest.headline), words: cut(more.join(" "), longest.words) },
    ...{ startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) },
  };
}

function cut(text: string, most: number): string {
  return [...text].slice(0, most).join("");
}
