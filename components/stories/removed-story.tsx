import { roleWords } from "@/components/moderation/public/role-words.ts";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Time } from "@/components/ui/time.tsx";
import { logEntryPath, statementPath } from "@/lib/decisions/paths.ts";
import type { LogEntry } from "@/lib/decisions/queries.ts";

/** The page of a story that moderation removed: by which rule, why, when, by whom, and how to appeal. */
export function RemovedStory({ removal }: { removal: LogEntry | null }) {
  return (
    <SiteFrame>
      <div className="max-w-176 py-10">
        <h1 className="headline mb-5 text-4xl leading-tight wrap-anywhere">{removal?.title ?? "A removed story"}</h1>
        <Notice title="This story has been removed" tone="accent">
          {removal ? <Removal removal={removal} /> : <p>It broke the rules of this site.</p>}
        </Notice>
        {removal && (
          <p className="mt-4 text-sm text-soft">
            Is it yours?{" "}
            <a href={statementPath(removal.id)} rel="nofollow" className="link">
              Read the decision, and how to appeal
            </a>
          </p>
        )}
        <div className="mt-6 flex flex-wrap gap-3">
          {removal && <LinkButton href={logEntryPath(removal.id)}>In the moderation log</LinkButton>}
          <LinkButton href="/">To the front page</LinkButton>
        </div>
      </div>
    </SiteFrame>
  );
}

function Removal({ removal: { rule, reason, role, by, at } }: { removal: LogEntry }) {
  return (
    <>
      <p>
        By {roleWords(role, by)}, on <Time at={at} />.
      </p>
      {rule && (
        <p className="mt-1">
          <a href="/rules" className="link">
            {rule}
          </a>
        </p>
      )}
      <p dir="auto" className="mt-1 whitespace-pre-line wrap-anywhere">
        Reason: {reason}
      </p>
    </>
  );
}
