import type { ReactNode } from "react";
import { FollowButton } from "@/components/recommends/follow-button.tsx";
import type { HeaderMember } from "@/components/site/read-member.ts";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { ContributorHead } from "@/components/stories/contributor-head.tsx";
import { Tabs } from "@/components/ui/tabs.tsx";
import { commentsByPath } from "@/lib/comments/paths.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import { followOf } from "@/lib/recommends/queries.ts";
import type { ContributorPage } from "@/lib/stories/contributors.ts";
import { verdictRecord } from "@/lib/verdicts/queries.ts";

type Shown = "stories" | "comments";

type Props = {
  contributor: ContributorPage;
  /** Which of what they wrote stands below. */
  shown: Shown;
  /** Who reads, only where the page is the reader's own. */
  member?: HeaderMember | null;
  children: ReactNode;
};

/** A contributor's pages: who they are, and below it their stories or their comments. */
export async function ContributorFrame({ contributor, shown, member, children }: Props) {
  const { id, handle, penName, followers } = contributor;
  const actor = await currentActor();
  const [follow, verdicts] = await Promise.all([actor && followOf(handle, actor), verdictRecord(id)]);
  return (
    <SiteFrame {...(member === undefined ? {} : { member })}>
      <ContributorHead contributor={contributor} verdicts={verdicts}>
        <div data-print="hide" className="mt-4">
          <FollowButton contributor={{ handle, penName, followers }} given={follow?.follows ?? false} />
        </div>
      </ContributorHead>
      <section id={shown} aria-label={words[shown]} className="scroll-mt-4 pt-3">
        <h2 className="sr-only">{words[shown]}</h2>
        {!contributor.gone && <Tabs aria-label={`What ${penName} wrote`} tabs={tabs(handle, shown)} />}
        {children}
      </section>
    </SiteFrame>
  );
}

const words: Record<Shown, string> = { stories: "Stories", comments: "Comments" };

function tabs(handle: string, shown: Shown) {
  return [
    { href: `/contributors/${handle}`, label: words.stories, current: shown === "stories" },
    { href: commentsByPath(handle), label: words.comments, current: shown === "comments" },
  ];
}
