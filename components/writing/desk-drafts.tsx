import { Badge } from "@/components/ui/badge.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Time } from "@/components/ui/time.tsx";
import { DeleteDraft } from "@/components/writing/delete-draft.tsx";
import { ZonedTime } from "@/components/writing/zoned-time.tsx";
import type { DeskDraft } from "@/lib/stories/desk.ts";

/** Stories that are not published yet. */
export function DeskDrafts({ drafts }: { drafts: DeskDraft[] }) {
  return (
    <Panel title={drafts.some(({ schedule }) => schedule) ? "Drafts and schedule" : "Drafts"}>
      {drafts.length === 0 ? (
        <p className="text-soft">No drafts. What you begin to write is kept here until you publish it.</p>
      ) : (
        <ul>
          {drafts.map(({ id, title, savedAt, schedule }) => (
            <li key={id} className="border-b border-rule py-3">
              <a href={`/write/${id}`} className="quiet-link font-semibold wrap-anywhere">
                {title || "Without a title"}
              </a>
              <p className="text-sm text-soft">
                Saved <Time at={savedAt} format="full" />
              </p>
              {schedule && (
                <p className="text-sm">
                  <Badge tone="accent">Scheduled</Badge> <ZonedTime at={schedule.at} zone={schedule.timeZone} />
                </p>
              )}
              <div className="flex gap-5 text-sm">
                <a href={`/write/${id}`} className="link target">
                  Continue<span className="sr-only"> “{title || "Without a title"}”</span>
                </a>
                {schedule ? (
                  <a href={`/write/${id}/schedule`} className="link target">
                    Change its schedule<span className="sr-only">: “{title || "Without a title"}”</span>
                  </a>
                ) : (
                  <DeleteDraft storyId={id} title={title || "Without a title"} />
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
