import { Panel } from "@/components/ui/panel.tsx";

/** The way from the dashboard to what was decided about one's own. */
export function DeskDecisions() {
  return (
    <Panel title="From the moderators">
      <a href="/dashboard/decisions" className="link target font-semibold">
        Decisions
      </a>
      <p className="text-soft">What was decided about something of yours, and how to appeal.</p>
    </Panel>
  );
}
