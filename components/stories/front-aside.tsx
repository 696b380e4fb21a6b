import { JoinCall } from "@/components/site/join-call.tsx";
import { WeeklyContributors } from "@/components/stories/weekly-contributors.tsx";
import type { WeeklyContributor } from "@/lib/stories/contributors.ts";

/** Beside the river of the front page, from top to bottom. */
export function FrontAside({ contributors }: { contributors: readonly WeeklyContributor[] }) {
  return (
    <aside className="space-y-8">
      <JoinCall />
      <WeeklyContributors contributors={contributors} />
    </aside>
  );
}
