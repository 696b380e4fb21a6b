import { EntryOutcome } from "@/components/moderation/public/entry-outcome.tsx";
import { roleWords } from "@/components/moderation/public/role-words.ts";
import { Time } from "@/components/ui/time.tsx";
import { statementPath } from "@/lib/decisions/paths.ts";
import type { LogEntry } from "@/lib/decisions/queries.ts";

/** What was decided about somebody's own, newest first. */
export function OwnDecisions({ entries }: { entries: readonly LogEntry[] }) {
  return (
    <ul aria-label="Decisions about you" className="border-b border-rule">
      {entries.map((entry) => (
        <li key={entry.id} className="border-t border-rule py-3">
          <p className="flex flex-wrap items-center gap-x-3">
            <a href={statementPath(entry.about ?? entry.id)} className="link target font-semibold">
              {entry.words}
            </a>
            <EntryOutcome outcome={entry.outcome} />
          </p>
          <p className="text-sm text-soft">
            {entry.rule && `${entry.rule} · `}by {roleWords(entry.role, entry.by)} · <Time at={entry.at} />
          </p>
        </li>
      ))}
    </ul>
  );
}
