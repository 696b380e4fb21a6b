import { clickRate } from "@/components/promos/promo-words.ts";
import { formatNumber } from "@/components/ui/format-number.ts";
import { Time } from "@/components/ui/time.tsx";
import type { PromoFile } from "@/lib/promos/queries.ts";

/** How often a promo was seen and clicked: in all, and day by day. */
export function PromoFigures({ promo }: { promo: PromoFile }) {
  const { days, impressions, clicks } = promo;
  if (days.length === 0) return <p className="text-soft">Nobody has seen it yet.</p>;
  return (
    <>
      <p className="num mb-3">
        {formatNumber(impressions)} seen · {formatNumber(clicks)} clicked · {clickRate(promo)}
      </p>
      <table className="num w-full max-w-96 text-sm">
        <caption className="sr-only">By day, the latest first</caption>
        <thead>
          <tr className="text-xs text-soft [&>th]:pb-1 [&>th]:text-start [&>th]:font-normal">
            <th scope="col">Day (UTC)</th>
            <th scope="col">Seen</th>
            <th scope="col">Clicked</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, ...figures }) => (
            <tr key={day.toISOString()} className="border-t border-rule [&>td]:py-1.5">
              <th scope="row" className="py-1.5 text-start font-semibold">
                <Time at={day} />
              </th>
              <td>{formatNumber(figures.impressions)}</td>
              <td>{formatNumber(figures.clicks)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
