import { Panel } from "@/components/ui/panel.tsx";

/** The way from the dashboard to one's invitations. */
export function DeskInvitations() {
  return (
    <Panel title="Invitations">
      <a href="/dashboard/invitations" className="link target font-semibold">
        Invite a friend
      </a>
      <p className="text-soft">By a link or a mail, and how your invitations stand.</p>
    </Panel>
  );
}
