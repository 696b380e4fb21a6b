import { EntryOutcome } from "@/components/moderation/public/entry-outcome.tsx";
import { roleWords } from "@/components/moderation/public/role-words.ts";
import { formatNumber } from "@/components/ui/format-number.ts";
import { Time } from "@/components/ui/time.tsx";
import { logEntryPath } from "@/lib/decisions/paths.ts";
import type { LogEntry } from "@/lib/decisions/queries.ts";

/** A decision in the list of the public log. */
export function LogLine({ entry }: { entry: LogEntry }) {
  return (
    <li className="border-t border-rule py-4">
      <p className="flex flex-wrap items-center gap-x-3">
        <a href={logEntryPath(entry.id)} className="quiet-link target font-semibold">
          {entry.words}
        </a>
        <EntryOutcome outcome={entry.outcome} />
      </p>
      <p className="text-sm text-soft">
        <LogMeta entry={entry} />
      </p>
      <LogVotes {...entry} />
      <p dir="auto" className="mt-1 line-clamp-3 max-w-prose wrap-anywhere">
        {entry.reason}
      </p>
      <LogSubject entry={entry} />
    </li>
  );
}

/** How many votes or views a decision removed; nothing where it is about something else. */
export function LogVotes({ votes, views }: Pick<LogEntry, "votes" | "views">) {
  if (views !== null) return <p className="num text-sm">{viewsRemoved(views)}</p>;
  if (!votes) return null;
  const { removed, restored } = votes;
  return (
    <p className="num text-sm">
      {formatNumber(removed)} {removed === 1 ? "vote" : "votes"} removed
      {restored > 0 && restored < removed && `, ${formatNumber(restored)} of them put back since`}
    </p>
  );
}

function viewsRemoved(views: number): string {
  return `${formatNumber(views)} ${views === 1 ? "view" : "views"} removed as automated`;
}

/** By which rule, by whom, when, and for a ban until when. */
export function LogMeta({ entry: { kind, rule, role, by, at, until, along } }: { entry: LogEntry }) {
  return (
    <>
      {rule && `${rule} · `}by {roleWords(role, by)} · <Time at={at} format="full" />
      {along > 0 && ` · and ${along.toLocaleString("en")} more of the same account`}
      {endsSomeTime.has(kind) && (until ? <UntilTime until={until} /> : " · for good")}
    </>
  );
}

const endsSomeTime = new Set(["ban", "distrust", "lead", "pick", "demote"]);

function UntilTime({ until }: { until: Date }) {
  return (
    <>
      {" · until "}
      <Time at={until} />
    </>
  );
}

const nouns = {
  story: "The story",
  comment: "The comment",
  profile: "The profile",
  feed: "The feed",
  promo: "The list of promos",
  cents: "The story’s two cents",
};

/** The way to what was decided about, and to the decision that this one is about. */
export function LogSubject({ entry: { subjectKind, subjectPath, title, about } }: { entry: LogEntry }) {
  if (!subjectPath && !about) return null;
  return (
    <p className="flex flex-wrap gap-x-5 text-sm">
      {subjectPath && (
        <a href={subjectPath} rel="nofollow" className="link target wrap-anywhere">
          {title ? <bdi>{title}</bdi> : nouns[subjectKind]}
        </a>
      )}
      {about && (
        <a href={logEntryPath(about)} className="link target">
          The decision that this is about
        </a>
      )}
    </p>
  );
}
