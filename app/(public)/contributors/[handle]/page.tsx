import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FollowButton } from "@/components/recommends/follow-button.tsx";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { ContributorHead } from "@/components/stories/contributor-head.tsx";
import { StoryRiver } from "@/components/stories/story-river.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";
import { followOf } from "@/lib/recommends/queries.ts";
import { contributorPage } from "@/lib/stories/contributors.ts";
import { newestStories } from "@/lib/stories/lists.ts";
import { pageLinks } from "@/lib/syndication/page-links.ts";
import { verdictRecord } from "@/lib/verdicts/queries.ts";

type Props = { params: Promise<{ handle: string }>; searchParams: Promise<{ after?: string }> };

async function find({ params }: Props) {
  return (await contributorPage((await params).handle)) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { penName, handle, bio } = await find(props);
  return {
    title: penName,
    description: bio || `Stories by ${penName}`,
    alternates: pageLinks(`/contributors/${handle}`, { scope: { kind: "contributor", handle }, title: penName }),
  };
}

export default async function ContributorPage(props: Props) {
  const contributor = await find(props);
  const { handle, penName, followers } = contributor;
  const { after } = await props.searchParams;
  // A kept page is rendered without a cookie; only a form posted without JavaScript comes here with one.
  const actor = await currentActor();
  const follows = actor ? ((await followOf(handle, actor))?.follows ?? false) : false;
  const [list, verdicts] = await Promise.all([
    newestStories({ contributor: contributor.handle }, after),
    verdictRecord(contributor.id),
  ]);
  return (
    <SiteFrame>
      <ContributorHead contributor={contributor} verdicts={verdicts}>
        <div data-print="hide" className="mt-4">
          <FollowButton contributor={{ handle, penName, followers }} given={follows} />
        </div>
      </ContributorHead>
      <section id="stories" aria-label="Stories" className="pt-6">
        <h2 className="kicker text-ink">Stories</h2>
        <StoryRiver
          list={list}
          href={`/contributors/${contributor.handle}?after=`}
          filter={`contributor=${contributor.handle}`}
          empty={<EmptyState title={`${contributor.penName} has not published a story yet.`} />}
        />
      </section>
    </SiteFrame>
  );
}
