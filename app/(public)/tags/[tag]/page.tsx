import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { ListHead } from "@/components/stories/list-head.tsx";
import { StoryRiver } from "@/components/stories/story-river.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { newestStories } from "@/lib/stories/lists.ts";
import { pageLinks } from "@/lib/syndication/page-links.ts";

type Props = { params: Promise<{ tag: string }>; searchParams: Promise<{ after?: string }> };

async function tagOf({ params }: Props): Promise<string> {
  const { tag } = await params;
  try {
    return decodeURIComponent(tag);
  } catch {
    notFound();
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const tag = await tagOf(props);
  const own = { scope: { kind: "tag", tag } as const, title: `#${tag}` };
  return { title: `#${tag}`, alternates: pageLinks(`/tags/${encodeURIComponent(tag)}`, own) };
}

export default async function TagPage(props: Props) {
  const tag = await tagOf(props);
  const { after } = await props.searchParams;
  const list = await newestStories({ tag }, after);
  if (list.stories.length === 0 && !after) notFound();
  const path = `/tags/${encodeURIComponent(tag)}`;
  const back = <LinkButton href={path}>Back to the newest</LinkButton>;
  return (
    <SiteFrame>
      <ListHead kicker="Tag" title={`#${tag}`} feed={`${path}/feed.xml`} />
      <StoryRiver
        list={list}
        href={`${path}?after=`}
        filter={`tag=${encodeURIComponent(tag)}`}
        empty={<EmptyState title="There is nothing older." action={back} />}
      />
    </SiteFrame>
  );
}
