import { Avatar } from "@/components/ui/avatar.tsx";
import { formatNumber } from "@/components/ui/format-number.ts";
import { Panel } from "@/components/ui/panel.tsx";
import type { WeeklyContributor } from "@/lib/stories/contributors.ts";

/** Whose stories of the week were read most. */
export function WeeklyContributors({ contributors }: { contributors: readonly WeeklyContributor[] }) {
  if (contributors.length === 0) return null;
  return (
    <Panel title="Contributors of the week">
      <ul>
        {contributors.map(({ handle, penName, avatar, stories, views }) => (
          <li key={handle} className="flex items-center gap-3 border-b border-rule py-2.5">
            <Avatar name={penName} src={avatar} size={36} />
            <div className="min-w-0">
              <a href={`/contributors/${handle}`} className="quiet-link font-semibold wrap-anywhere">
                <bdi>{penName}</bdi>
              </a>
              <p className="num text-sm text-soft">
                {stories} {stories === 1 ? "story" : "stories"} · {formatNumber(views)} views
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
