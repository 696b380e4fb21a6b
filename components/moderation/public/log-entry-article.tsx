import { LogMeta, LogSubject, LogVotes } from "@/components/moderation/public/log-line.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { logPath, statementPath } from "@/lib/decisions/paths.ts";
import type { LogEntry } from "@/lib/decisions/queries.ts";

const outcomes: Record<NonNullable<LogEntry["outcome"]>, { title: string; text: string }> = {
  "taken back": {
    title: "Taken back",
    text: "This decision does not stand any more: it is as if it had not been made.",
  },
  "upheld on appeal": {
    title: "Upheld on appeal",
    text: "Somebody else than who decided looked at it, and it stands.",
  },
  "under appeal": { title: "Under appeal", text: "Whoever it concerns has appealed. Somebody else looks at it." },
};

/** An entry of the public log on a page of its own. */
export function LogEntryArticle({ entry }: { entry: LogEntry }) {
  const outcome = entry.outcome && outcomes[entry.outcome];
  return (
    <article className="max-w-story space-y-4 pt-7">
      <Breadcrumbs crumbs={[{ label: "Moderation log", href: logPath }, { label: entry.words }]} />
      <h1 className="headline text-3xl leading-tight">{entry.words}</h1>
      <p className="text-sm text-soft">
        <LogMeta entry={entry} />
      </p>
      <LogVotes {...entry} />
      {outcome && <Notice title={outcome.title}>{outcome.text}</Notice>}
      <div>
        <p className="kicker text-ink">The reason</p>
        <p dir="auto" className="whitespace-pre-line wrap-anywhere">
          {entry.reason}
        </p>
      </div>
      <LogSubject entry={entry} />
      <p className="border-t border-rule pt-3 text-sm text-soft">
        Does this concern you?{" "}
        <a href={statementPath(entry.id)} rel="nofollow" className="link">
          Read it in full, and how to appeal
        </a>
      </p>
    </article>
  );
}
