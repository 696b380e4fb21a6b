import { formatNumber } from "@/components/ui/format-number.ts";
import { Panel } from "@/components/ui/panel.tsx";
import type { Referrer } from "@/lib/views/own-history.ts";

/** Where readers came from. */
export function ReferrerList({ referrers }: { referrers: readonly Referrer[] }) {
  return (
    <Panel title="Where readers came from" aside="last 30 days">
      {referrers.length === 0 ? (
        <p className="text-soft">No page has led readers here, or none that their browsers name.</p>
      ) : (
        <ol>
          {referrers.map(({ host, views }) => (
            <li key={host} className="flex justify-between gap-4 border-b border-rule py-2">
              <span className="wrap-anywhere">{host}</span>
              <span className="num text-soft">
                {formatNumber(views)} {views === 1 ? "view" : "views"}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
