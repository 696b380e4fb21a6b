import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { ListHead } from "@/components/stories/list-head.tsx";
import { StoryRiver } from "@/components/stories/story-river.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { categoryAt } from "@/lib/stories/categories.ts";
import { categoryAddress } from "@/lib/stories/known-addresses.ts";
import { newestStories } from "@/lib/stories/lists.ts";
import { pageLinks } from "@/lib/syndication/page-links.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ after?: string }> };

async function find({ params }: Props) {
  const { slug } = await params;
  const category = await categoryAt(slug);
  if (category) return category;
  const moved = await categoryAddress(slug);
  return moved && moved.path !== `/categories/${slug}` ? permanentRedirect(moved.path) : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name, description, slug } = await find(props);
  const own = { scope: { kind: "category", slug } as const, title: name };
  return { title: name, description, alternates: pageLinks(`/categories/${slug}`, own) };
}

export default async function CategoryPage(props: Props) {
  const category = await find(props);
  const { after } = await props.searchParams;
  const list = await newestStories({ category: category.slug }, after);
  return (
    <SiteFrame section={category.slug}>
      <ListHead
        kicker="Category"
        title={category.name}
        text={category.description}
        feed={`/categories/${category.slug}/feed.xml`}
      />
      <StoryRiver
        list={list}
        href={`/categories/${category.slug}?after=`}
        filter={`category=${category.slug}`}
        empty={
          <EmptyState
            title={`Nothing in ${category.name} yet.`}
            action={<LinkButton href="/write">Write the first story</LinkButton>}
          />
        }
      />
    </SiteFrame>
  );
}
