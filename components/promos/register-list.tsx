import { clickRate } from "@/components/promos/promo-words.ts";
import { formatNumber } from "@/components/ui/format-number.ts";
import { Time } from "@/components/ui/time.tsx";
import { reportPath } from "@/lib/moderation/paths.ts";
import type { Registered } from "@/lib/promos/queries.ts";
import { lastMoment } from "@/lib/promos/rules/changes.ts";
import { slotWords } from "@/lib/promos/rules/slots.ts";

type Props = { promos: readonly Registered[]; label: string; categoryNames: ReadonlyMap<string, string> };

/** What was paid for, by whom, where, since when, and how often it was seen and clicked. */
export function RegisterList({ promos, label, categoryNames }: Props) {
  return (
    <ul aria-label={label} className="border-t border-rule">
      {promos.map((promo) => (
        <li key={promo.id} id={`promo-${promo.id}`} className="border-b border-rule py-4">
          <p dir="auto" className="headline text-lg leading-tight wrap-anywhere">
            {promo.headline ?? "A promo that was removed"}
          </p>
          <p className="mt-1 text-sm wrap-anywhere">
            Paid for by <bdi className="font-semibold">{promo.advertiser}</bdi>. Leads to <bdi>{promo.site}</bdi>.
          </p>
          <p className="text-sm text-soft">
            {slotWords[promo.slot].name}, in {whereOf(promo, categoryNames)}. <Span promo={promo} />
          </p>
          <p className="num text-sm">
            Seen {times(promo.impressions)}, clicked {times(promo.clicks)}
            {promo.impressions > 0 && ` (${clickRate(promo)})`}.
          </p>
          {promo.headline !== null && (
            <a
              href={reportPath({ kind: "promo", id: promo.id })}
              rel="nofollow"
              aria-label={`Report the promo “${promo.headline}”`}
              className="quiet-link target text-sm"
            >
              Report
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function whereOf({ categories, inHealth }: Registered, names: ReadonlyMap<string, string>): string {
  const places =
    categories.length === 0 ? "all categories" : categories.map((slug) => names.get(slug) ?? slug).join(", ");
  return inHealth ? `${places}, also in health stories` : places;
}

function Span({ promo: { since, until, state } }: { promo: Registered }) {
  return (
    <>
      Since <Time at={since} />
      {until && (
        <>
          {", until "}
          <Time at={lastMoment(until)} />
        </>
      )}
      {state === "paused" && ", paused just now"}
      {state === "removed" && ", removed by a moderator"}.
    </>
  );
}

function times(count: number): string {
  return count === 1 ? "once" : `${formatNumber(count)} times`;
}
