import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { BestCents } from "@/components/cents/best-cents.tsx";
import { Comments } from "@/components/comments/comments.tsx";
import { PromoSlot } from "@/components/promos/promo-slot.tsx";
import { JoinCall } from "@/components/site/join-call.tsx";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { EmbedPlayer } from "@/components/stories/embed-player.tsx";
import { HeldStory } from "@/components/stories/held-story.tsx";
import { MostRecent } from "@/components/stories/most-recent.tsx";
import { RemovedStory } from "@/components/stories/removed-story.tsx";
import { RetractedStory } from "@/components/stories/retracted-story.tsx";
import { StoryArticle } from "@/components/stories/story-article.tsx";
import { StoryEnd } from "@/components/stories/story-end.tsx";
import { StoryJsonLd } from "@/components/stories/story-json-ld.tsx";
import { StoryViews } from "@/components/views/story-views.tsx";
import { ViewsStrip } from "@/components/views/views-strip.tsx";
import { FactOrFiction } from "@/components/votes/fact-or-fiction.tsx";
import { YourVote } from "@/components/votes/your-vote.tsx";
import { bestCentsOf } from "@/lib/cents/queries.ts";
import { type LogEntry, removalOf } from "@/lib/decisions/queries.ts";
import { oncePerRender } from "@/lib/platform/render/once.ts";
import { offerTree, treeAtHand } from "@/lib/platform/render/trees.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import { promosInStory } from "@/lib/promos/choose-promos.ts";
import { settingsOrDefaults } from "@/lib/site/read-settings.ts";
import { storyIdOf } from "@/lib/stories/paths.ts";
import { isHeldBack, isRemoved, type StoryPage, storyPage } from "@/lib/stories/queries.ts";
import { newestInRail } from "@/lib/stories/rail.ts";
import { cardPath } from "@/lib/syndication/cards/card-face.ts";
import { cardSize } from "@/lib/syndication/cards/card-size.ts";
import { cardSourceOf } from "@/lib/syndication/news-article.ts";
import { storyLinks } from "@/lib/syndication/page-links.ts";
import { viewsRemovedFrom } from "@/lib/views/corrections.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ sort?: string; after?: string }> };

type Removed = { state: "gone"; id: string; removal: LogEntry | null };
type HeldBack = { state: "held back"; id: string };

// A kept page is rendered without a cookie, for a guest; only a form posted without JavaScript comes here with one.
const load = oncePerRender(async (segment: string): Promise<StoryPage | Removed | HeldBack> => {
  const id = storyIdOf(segment);
  const story = id ? await storyPage(id, await currentActor()) : null;
  if (id && (!story || story.state === "removed") && (await isRemoved(id)))
    return { state: "gone", id, removal: await removalOf(id) };
  // Under whatever address it is asked for: the true one would tell its new title.
  if (id && (!story || story.state === "held") && (await isHeldBack(id))) return { state: "held back", id };
  if (!story) notFound();
  if (story.path !== `/stories/${segment}`) permanentRedirect(story.path);
  return story;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const story = await load((await params).slug);
  if (story.state === "gone") return { title: story.removal?.title ?? "A removed story", robots: { index: false } };
  if (story.state === "held back") return { title: "A story that is held for review", robots: { index: false } };
  if (story.state !== "published")
    return { title: story.title || "A story that was taken back", robots: { index: false } };
  const images = [{ url: cardPath(cardSourceOf(story)), ...cardSize, alt: story.title, type: "image/png" }];
  const dates = {
    publishedTime: story.publishedAt?.toISOString() ?? "",
    modifiedTime: (story.revisedAt ?? story.publishedAt)?.toISOString() ?? "",
  };
  return {
    title: story.title,
    description: story.summary,
    alternates: storyLinks(story.origin?.canonical ? story.origin.url : story.path, story),
    authors: [{ name: story.author.penName, url: `/contributors/${story.author.handle}` }],
    openGraph: { type: "article", title: story.title, description: story.summary, url: story.path, images, ...dates },
    twitter: { card: "summary_large_image" },
  };
}

// What the root layout shows comes from the settings; the layout between has nothing of its own.
offerTree("/stories/", (slug) => {
  const props: Props = { params: Promise.resolve({ slug }), searchParams: Promise.resolve({}) };
  return {
    page: () => storyPageTree(props),
    around: () => Promise.all([generateMetadata(props), settingsOrDefaults()]),
  };
});

export default function StoryRoute(props: Props): ReactNode | Promise<ReactNode> {
  return treeAtHand<ReactNode>() ?? storyPageTree(props);
}

async function storyPageTree({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const story = await load(slug);
  if (story.state === "gone") {
    // The front sends the page of this very address as what is gone (410), and no other.
    if (Object.keys(query).length > 0 || slug !== story.id) redirect(`/stories/${story.id}`);
    return <RemovedStory removal={story.removal} />;
  }
  if (story.state === "held back") return <HeldStory id={story.id} />;
  if (story.state === "retracted") return <RetractedStory story={story} />;
  const [recent, promos, cents, corrections] = await Promise.all([
    newestInRail(),
    promosInStory(story),
    bestCentsOf(story.id),
    story.viewsRemoved > 0 ? viewsRemovedFrom(story.id) : [],
  ]);
  const votes = { storyId: story.id, storyPath: story.path, tally: story.tally, verdict: story.verdict };
  return (
    <SiteFrame section={story.category?.slug}>
      <StoryJsonLd story={story} />
      <div className="grid gap-x-16 pt-5 md:pt-9 lg:grid-cols-[minmax(0,44rem)_19.5rem] lg:justify-between">
        <div className="min-w-0">
          <StoryArticle
            story={story}
            strip={
              <ViewsStrip
                storyId={story.id}
                tally={story.tally}
                verdict={story.verdict.state}
                corrections={corrections}
              />
            }
            top={promos["story-top"] && <PromoSlot promos={promos} slot="story-top" />}
            middle={promos["story-body"] && <PromoSlot promos={promos} slot="story-body" />}
          >
            <StoryEnd story={story} />
            <PromoSlot promos={promos} slot="story-end" />
          </StoryArticle>
          <EmbedPlayer />
          <YourVote {...votes} />
          <BestCents page={cents} storyPath={story.path} />
          <Comments
            storyId={story.id}
            storyPath={story.path}
            total={story.tally.comments}
            closed={story.commentsClosed}
            sort={query.sort}
            after={query.after}
          />
        </div>
        <aside data-print="hide" className="max-lg:mt-8">
          <StoryViews storyId={story.id} corrections={corrections} />
          <FactOrFiction {...votes} />
          <MostRecent list={{ ...recent, stories: recent.stories.filter(({ id }) => id !== story.id) }} />
          <JoinCall className="mt-6" />
          <PromoSlot promos={promos} slot="rail" />
        </aside>
      </div>
    </SiteFrame>
  );
}
