import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { VerdictArticle } from "@/components/verdicts/verdict-article.tsx";
import { storyIdOf } from "@/lib/stories/paths.ts";
import { computedVerdict, reasonsGiven } from "@/lib/verdicts/queries.ts";

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (segment: string) => {
  const id = storyIdOf(segment);
  const computed = id ? await computedVerdict(id) : null;
  if (!computed) notFound();
  if (computed.story.path !== `/stories/${segment}`) permanentRedirect(`${computed.story.path}/verdict`);
  return computed;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story } = await load((await params).slug);
  return {
    title: `How the verdict was computed: ${story.title}`,
    description: "What both sides say, the rule with this story’s numbers, and what changed when.",
    alternates: { canonical: `${story.path}/verdict` },
  };
}

/** How a story's verdict was computed. */
export default async function VerdictPage({ params }: Props) {
  const computed = await load((await params).slug);
  return (
    <SiteFrame>
      <VerdictArticle computed={computed} reasons={await reasonsGiven(computed.story.id)} />
    </SiteFrame>
  );
}
