import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ContributorFrame } from "@/components/stories/contributor-frame.tsx";
import { StoryRiver } from "@/components/stories/story-river.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { contributorPage } from "@/lib/stories/contributors.ts";
import { newestStories } from "@/lib/stories/lists.ts";
import { pageLinks } from "@/lib/syndication/page-links.ts";

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

// A kept page is rendered without a cookie; only a form posted without JavaScript comes here with one.
export default async function ContributorPage(props: Props) {
  const contributor = await find(props);
  const { after } = await props.searchParams;
  const list = await newestStories({ contributor: contributor.handle }, after);
  return (
    <ContributorFrame contributor={contributor} shown="stories">
      <StoryRiver
        list={list}
        href={`/contributors/${contributor.handle}?after=`}
        filter={`contributor=${contributor.handle}`}
        empty={<EmptyState title={`${contributor.penName} has not published a story yet.`} />}
      />
    </ContributorFrame>
  );
}
