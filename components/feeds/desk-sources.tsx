import { needsOwner, standingOf } from "@/components/feeds/standing.ts";
import { Panel } from "@/components/ui/panel.tsx";
import type { SourceCard } from "@/lib/feeds/schema.ts";

/** The way from the dashboard to one's sources, with their health in a line. */
export function DeskSources({ sources }: { sources: readonly SourceCard[] }) {
  return (
    <Panel title="From your feeds">
      <a href="/dashboard/sources" className="link target font-semibold">
        Sources
      </a>
      <p className="text-soft">{healthLine(sources)}</p>
    </Panel>
  );
}

/** All sources in a line: "3 sources, 2 active. 12 stories this week. 1 waits for you." */
export function healthLine(sources: readonly SourceCard[]): string {
  if (sources.length === 0) return "You write elsewhere too? Your stories can come in from there by themselves.";
  const standings = sources.map(standingOf);
  const active = standings.filter((standing) => standing === "active" || standing === "failing").length;
  const waiting = standings.filter(needsOwner).length;
  const week = sources.reduce((sum, { itemsAWeek }) => sum + itemsAWeek, 0);
  return [
    `${sources.length} ${sources.length === 1 ? "source" : "sources"}, ${active} active.`,
    week > 0 && `${week} ${week === 1 ? "story" : "stories"} this week.`,
    waiting > 0 && `${waiting} ${waiting === 1 ? "needs" : "need"} you to look.`,
  ]
    .filter(Boolean)
    .join(" ");
}
