import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { cache } from "react";
import { HistoryPage } from "@/components/history/history-page.tsx";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { type StoryHistory, storyHistory } from "@/lib/stories/history.ts";
import { historyPath, storyIdOf } from "@/lib/stories/paths.ts";
import { isHeldBack, isRemoved, publicStoryPath } from "@/lib/stories/queries.ts";
import { historyQuery } from "@/lib/stories/schema.ts";

type Query = { from?: string | string[]; to?: string | string[] };
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> };

const load = cache(async (slug: string, from: number | undefined, to: number | undefined): Promise<StoryHistory> => {
  const id = storyIdOf(slug) ?? "";
  const history = await storyHistory(id, { from, to });
  if (!history) return leave(id);
  if (history.path !== `/stories/${slug}`) permanentRedirect(historyPath(history.path));
  return history;
});

/** The page of a story that is held, retracted or removed says so; what stood in it is not to be read here either. */
async function leave(id: string): Promise<never> {
  if ((await isHeldBack(id)) || (await isRemoved(id))) redirect(`/stories/${id}`);
  const path = await publicStoryPath(id);
  if (path) redirect(path);
  notFound();
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const { from, to } = historyQuery.parse(query);
  const history = await load(slug, from, to);
  return {
    title: `History of “${history.title}”`,
    alternates: { canonical: historyPath(history.path) },
    robots: { index: false },
  };
}

/** The versions of a story, and what changed between two of them. */
export default async function HistoryRoute({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const { from, to } = historyQuery.parse(query);
  return (
    <SiteFrame>
      <HistoryPage history={await load(slug, from, to)} />
    </SiteFrame>
  );
}
