import { clickRate, stateWords } from "@/components/promos/promo-words.ts";
import { Badge } from "@/components/ui/badge.tsx";
import { formatNumber } from "@/components/ui/format-number.ts";
import { Time } from "@/components/ui/time.tsx";
import { promoPath } from "@/lib/promos/paths.ts";
import type { PromoLine } from "@/lib/promos/queries.ts";
import { lastMoment } from "@/lib/promos/rules/changes.ts";
import { slotWords } from "@/lib/promos/rules/slots.ts";

/** The promos of the site, for admins: what, whose, where, when, and what came of it. */
export function PromoLines({ promos }: { promos: readonly PromoLine[] }) {
  return (
    <ul aria-label="Promos" className="border-t border-rule">
      {promos.map((promo) => (
        <li key={promo.id} className="border-b border-rule py-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={promoPath(promo.id)} className="link target font-semibold wrap-anywhere">
              {promo.headline}
            </a>
            <Badge tone={stateWords[promo.state].tone}>{stateWords[promo.state].label}</Badge>
          </div>
          <p className="text-sm text-soft">
            <bdi>{promo.advertiser}</bdi> · {slotWords[promo.slot].name} · weight {promo.weight} ·{" "}
            <Dates promo={promo} />
          </p>
          <p className="num text-sm">
            {formatNumber(promo.impressions)} seen · {formatNumber(promo.clicks)} clicked · {clickRate(promo)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Dates({ promo: { startsAt, endsAt } }: { promo: PromoLine }) {
  return (
    <>
      <Time at={startsAt} /> to {endsAt ? <Time at={lastMoment(endsAt)} /> : "no end"}
    </>
  );
}
