import { classNames } from "@/components/ui/class-names.ts";
import { formatNumber } from "@/components/ui/format-number.ts";
import { Time } from "@/components/ui/time.tsx";
import { logEntryPath } from "@/lib/decisions/paths.ts";
import type { ViewsRemoved as Removed } from "@/lib/views/corrections.ts";

/** The corrections of a story's views, in the open: how many were removed as automated, when, and by which decision. */
export function ViewsRemoved({ corrections, className }: { corrections: readonly Removed[]; className?: string }) {
  if (corrections.length === 0) return null;
  return (
    <ul aria-label="Corrections of the views" className={classNames("text-sm text-soft", className)}>
      {corrections.map(({ views, at, logId }) => (
        <li key={logId}>
          {formatNumber(views)} {views === 1 ? "view" : "views"} removed as automated on <Time at={at} />,{" "}
          <a href={logEntryPath(logId)} className="link">
            see the log
          </a>
        </li>
      ))}
    </ul>
  );
}
