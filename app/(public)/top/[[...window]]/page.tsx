import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { ListHead } from "@/components/stories/list-head.tsx";
import { TopItems, WindowLinks } from "@/components/stories/top-list.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { type Window, windows } from "@/lib/stats/rules/ranking.ts";
import { topStories } from "@/lib/stats/top-stories.ts";
import { pageLinks } from "@/lib/syndication/page-links.ts";

type Props = { params: Promise<{ window?: string[] }> };

const sentences: Record<Window, string> = {
  hour: "The stories with the most views in the last hour.",
  day: "The stories with the most views in the last 24 hours.",
  week: "The stories with the most views in the last seven days.",
  all: "The stories with the most views of all time.",
};

async function find({ params }: Props): Promise<Window> {
  const [name = "day", ...more] = (await params).window ?? [];
  const window = windows.find((known) => known === name);
  return window && more.length === 0 ? window : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const window = await find(props);
  return { title: "Top 50", description: sentences[window], alternates: pageLinks(`/top/${window}`) };
}

export default async function TopPage(props: Props) {
  const window = await find(props);
  const stories = await topStories(window);
  return (
    <SiteFrame>
      <ListHead kicker="Most viewed" title="Top 50" text={sentences[window]} />
      <div className="max-w-176 pt-3">
        <WindowLinks current={window} />
        {stories.length === 0 && (
          <EmptyState
            title="Nobody has read a story in this time."
            action={<LinkButton href="/">To the front page</LinkButton>}
          />
        )}
        <TopItems stories={stories} />
        <p className="pt-3 text-sm text-soft">
          Which story stands where, and why:{" "}
          <a href="/about/ranking" className="link">
            how ranking works
          </a>
        </p>
      </div>
    </SiteFrame>
  );
}
