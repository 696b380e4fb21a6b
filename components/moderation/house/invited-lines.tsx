import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { InvitedFile, Relative } from "@/lib/moderation/invited-file.ts";
import { casePath } from "@/lib/moderation/paths.ts";

/** Who invited the person, who else came that way, and whom they invited, each with how they stand. Moderators alone see it. */
export function InvitedLines({ invited: { above, beside, below } }: { invited: InvitedFile }) {
  if (above.length + below.length === 0)
    return <p className="text-soft">Nobody has invited them, and they have invited nobody who joined.</p>;
  return (
    <div className="space-y-4 text-sm">
      {above.length > 0 && (
        <Part title="Invited by">
          <ol aria-label="Invited by" className="divide-y divide-rule">
            {above.map((each, step) => (
              <Line
                key={each.id}
                relative={each}
                before={step > 0 && <span className="text-soft">who was invited by </span>}
              />
            ))}
          </ol>
        </Part>
      )}
      <People title="Also invited by the same" people={beside} />
      <People title="Invited by them" people={below} />
    </div>
  );
}

function People({ title, people }: { title: string; people: readonly Relative[] }) {
  if (people.length === 0) return null;
  return (
    <Part title={title}>
      <ul aria-label={title} className="divide-y divide-rule">
        {people.map((each) => (
          <Line key={each.id} relative={each} />
        ))}
      </ul>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <p className="font-semibold">{title}</p>
      {children}
    </div>
  );
}

function Line({ relative, before }: { relative: Relative; before?: ReactNode }) {
  const { id, penName, joinedAt, banned, takenDown } = relative;
  return (
    <li className="flex flex-wrap items-center gap-x-3 py-1">
      <span>
        {before}
        <a href={casePath({ kind: "profile", id })} className="link target">
          <bdi>{penName}</bdi>
        </a>
      </span>
      <span className="text-soft">
        joined <Time at={joinedAt} />
      </span>
      {banned && <Badge tone="accent">banned</Badge>}
      {takenDown > 0 && <Badge>{takenDown >= 20 ? "20 or more" : takenDown} taken down</Badge>}
    </li>
  );
}
