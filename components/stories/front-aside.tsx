import type { ReactNode } from "react";
import { JoinCall } from "@/components/site/join-call.tsx";
import { WeeklyContributors } from "@/components/stories/weekly-contributors.tsx";
import { ViewCall } from "@/components/verdicts/view-call.tsx";
import type { WeeklyContributor } from "@/lib/stories/contributors.ts";
import type { StoryCard } from "@/lib/stories/lists.ts";

type FrontAsideProps = {
  contributors: readonly WeeklyContributor[];
  /** Fresh stories without a verdict. */
  undecided: readonly StoryCard[];
  children?: ReactNode;
};

/** Beside the river of the front page, from top to bottom. */
export function FrontAside({ contributors, undecided, children }: FrontAsideProps) {
  return (
    <aside className="space-y-8">
      <JoinCall />
      <ViewCall stories={undecided} />
      <WeeklyContributors contributors={contributors} />
      {children}
    </aside>
  );
}
