import { formatNumber } from "@/components/ui/format-number.ts";
import { Time } from "@/components/ui/time.tsx";
import type { HourViews } from "@/lib/views/rules.ts";

type Props = { hours: readonly HourViews[]; excess: readonly HourViews[] };

/** The hours in which a story was read, and what would go from each. */
export function ViewHours({ hours, excess }: Props) {
  const going = new Map(excess.map(({ hour, views }) => [hour.getTime(), views]));
  return (
    <table className="num w-full text-sm">
      <thead>
        <tr className="border-b border-ink">
          <th scope="col" className="py-2 text-start">
            Hour
          </th>
          <th scope="col" className="py-2 text-end">
            Views
          </th>
          <th scope="col" className="py-2 text-end">
            Would go
          </th>
        </tr>
      </thead>
      <tbody>
        {hours.map(({ hour, views }) => (
          <tr key={hour.toISOString()} className="border-b border-rule">
            <th scope="row" className="py-1.5 text-start font-normal">
              <Time at={hour} format="full" />
            </th>
            <td className="py-1.5 text-end">{formatNumber(views)}</td>
            <td className="py-1.5 text-end">{formatNumber(going.get(hour.getTime()) ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
