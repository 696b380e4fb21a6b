import type { Metadata } from "next";
import { SubscribeCall } from "@/components/newsletter/subscribe-call.tsx";
import { PromoSlot } from "@/components/promos/promo-slot.tsx";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { BesideLead } from "@/components/stories/beside-lead.tsx";
import { FrontAside } from "@/components/stories/front-aside.tsx";
import { LeadStory } from "@/components/stories/lead-story.tsx";
import { StoryRiver } from "@/components/stories/story-river.tsx";
import { TopList } from "@/components/stories/top-list.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { formatNumber } from "@/components/ui/format-number.ts";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { promosOnFrontPage } from "@/lib/promos/choose-promos.ts";
import { siteName } from "@/lib/site/read-settings.ts";
import { frontPage } from "@/lib/stats/front-page.ts";
import { newestStories } from "@/lib/stories/lists.ts";
import { pageLinks } from "@/lib/syndication/page-links.ts";
import { undecidedStories } from "@/lib/verdicts/needs-your-view.ts";
import { siteNumbers } from "@/lib/views/site-numbers.ts";

export function generateMetadata(): Metadata {
  return { alternates: pageLinks("/") };
}

export default async function FrontPage({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  const { after } = await searchParams;
  return <SiteFrame>{after ? <OlderStories after={after} /> : <FirstPage />}</SiteFrame>;
}

async function FirstPage() {
  const [{ lead, picks, fresh, top, river, contributors }, { today }, undecided, promos] = await Promise.all([
    frontPage(),
    siteNumbers(),
    undecidedStories(3),
    promosOnFrontPage(),
  ]);
  if (!lead && river.stories.length === 0) return <NothingYet />;
  return (
    <>
      <h1 className="sr-only">{await siteName()}</h1>
      <div className="grid gap-x-10 gap-y-8 border-b border-ink pt-7 pb-8 md:grid-cols-2 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)_18.75rem]">
        {lead && <LeadStory story={lead} />}
        <BesideLead picks={picks} fresh={fresh} />
        <TopList stories={top.stories} window={top.window} />
      </div>
      <div className="grid gap-x-10 gap-y-8 pt-7 lg:grid-cols-[minmax(0,1fr)_18.75rem]">
        <section aria-label="Most recent" className="border-t-2 border-ink pt-2.5">
          <div className="flex items-baseline justify-between gap-4">
            <h2 className="kicker text-ink">Most recent</h2>
            <p className="num text-xs text-soft">
              {formatNumber(today)} {today === 1 ? "view" : "views"} today
            </p>
          </div>
          <StoryRiver list={river} href="/?after=" empty={null} />
        </section>
        <FrontAside contributors={contributors} undecided={undecided}>
          <SubscribeCall />
          <PromoSlot promos={promos} slot="rail" />
        </FrontAside>
      </div>
    </>
  );
}

async function OlderStories({ after }: { after: string }) {
  const list = await newestStories({}, after);
  return (
    <section aria-label="Most recent" className="pt-7">
      <h1 className="headline mb-2 text-3xl">Older stories</h1>
      <h2 className="sr-only">Stories</h2>
      <StoryRiver
        list={list}
        href="/?after="
        empty={
          <EmptyState
            title="There is nothing older."
            action={<LinkButton href="/">Back to the front page</LinkButton>}
          />
        }
      />
    </section>
  );
}

async function NothingYet() {
  return (
    <div className="py-16">
      <h1 className="sr-only">{await siteName()}</h1>
      <EmptyState
        title="No story has been published here yet."
        action={
          <LinkButton href="/write" tone="solid">
            Write the first one
          </LinkButton>
        }
      >
        Seen something? Say so. Anyone can join, anyone can contribute.
      </EmptyState>
    </div>
  );
}
