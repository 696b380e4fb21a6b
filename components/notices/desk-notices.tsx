import { Panel } from "@/components/ui/panel.tsx";
import { unreadWords } from "@/lib/notices/rules/counts.ts";

/** The way from the dashboard to the notices and the options. */
export function DeskNotices({ unread }: { unread: number }) {
  return (
    <Panel title="What happened">
      <p>
        <a href="/dashboard/notices" className="link target font-semibold">
          Notices
        </a>{" "}
        <span className="num text-soft">{unread > 0 ? `${unreadWords(unread)} unread` : "all read"}</span>
      </p>
      <p className="text-soft">Replies, mentions, comments on your stories, decisions.</p>
      <a href="/dashboard/options" className="link target">
        Options
      </a>
    </Panel>
  );
}
