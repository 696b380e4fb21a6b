import { formatNumber } from "@/components/ui/format-number.ts";
import { Panel } from "@/components/ui/panel.tsx";
import type { MonthFigures } from "@/lib/decisions/queries.ts";

const monthName = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

/** What each month of moderation came to; nothing where there was none. */
export function MonthTable({ months }: { months: readonly MonthFigures[] }) {
  if (months.length === 0) return null;
  return (
    <Panel title="By month">
      <table className="num w-full text-sm">
        <thead>
          <tr className="text-start text-xs text-soft [&>th]:pe-2 [&>th]:pb-1 [&>th]:text-start [&>th]:font-normal">
            <th scope="col">Month</th>
            <th scope="col">Reports</th>
            <th scope="col">Decisions</th>
            <th scope="col">Half within</th>
            <th scope="col">Over&shy;turned</th>
          </tr>
        </thead>
        <tbody>
          {months.map((figures) => (
            <MonthRow key={figures.month} {...figures} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function MonthRow({ month, reports, decisions, medianMinutes, overturned }: MonthFigures) {
  return (
    <tr className="border-t border-rule [&>td]:py-1.5 [&>td]:pe-2">
      <th scope="row" className="py-1.5 pe-2 text-start font-semibold">
        {monthName.format(new Date(`${month}-01T00:00:00Z`))}
      </th>
      <td>{formatNumber(reports)}</td>
      <td>{formatNumber(decisions)}</td>
      <td>{medianMinutes === null ? "–" : inTime(medianMinutes)}</td>
      <td>{shareOf(overturned, decisions)}</td>
    </tr>
  );
}

/** Minutes in words, rounded to what is worth knowing: "42 min", "5 h", "3 days". */
export function inTime(minutes: number): string {
  if (minutes < 60) return `${Math.max(1, minutes)} min`;
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)} h`;
  return `${Math.round(minutes / (24 * 60))} days`;
}

/** How many of so many, with their share: "2 (4 %)". */
export function shareOf(part: number, whole: number): string {
  return whole === 0 ? formatNumber(part) : `${formatNumber(part)} (${Math.round((100 * part) / whole)} %)`;
}
