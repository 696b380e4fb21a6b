import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { CentsList } from "@/components/cents/cents-list.tsx";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { VerdictArticle } from "@/components/verdicts/verdict-article.tsx";
import { centsOf, ownRatings } from "@/lib/cents/queries.ts";
import { centsQuery, type OwnRatings } from "@/lib/cents/schema.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import { storyIdOf } from "@/lib/stories/paths.ts";
import { computedVerdict, reasonsGiven } from "@/lib/verdicts/queries.ts";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> };

const load = cache(async (segment: string) => {
  const id = storyIdOf(segment);
  const computed = id ? await computedVerdict(id) : null;
  if (!computed) notFound();
  if (computed.story.path !== `/stories/${segment}`) permanentRedirect(`${computed.story.path}/verdict`);
  return computed;
});

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { story } = await load((await params).slug);
  return {
    title: `How the verdict was computed: ${story.title}`,
    description: "What both sides say, the rule with this story’s numbers, and what changed when.",
    alternates: { canonical: `${story.path}/verdict` },
  };
}

/** How a story's verdict was computed. */
export default async function VerdictPage({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const computed = await load(slug);
  const { after } = centsQuery.parse(query);
  const { story } = computed;
  const [reasons, page, own] = await Promise.all([reasonsGiven(story.id), centsOf(story.id, after), ownHere(story.id)]);
  return (
    <SiteFrame>
      <VerdictArticle computed={computed} reasons={reasons}>
        <CentsList story={story} page={page} own={own} later={after !== undefined} />
      </VerdictArticle>
    </SiteFrame>
  );
}

// A kept page is rendered for a guest; only a form posted without JavaScript comes here with a cookie.
async function ownHere(storyId: string): Promise<OwnRatings> {
  return ownRatings(storyId, await currentActor());
}
