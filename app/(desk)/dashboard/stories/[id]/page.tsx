import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ReferrerList } from "@/components/dashboard/referrer-list.tsx";
import { ViewsOverTime } from "@/components/dashboard/views-over-time.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { Count } from "@/components/ui/count.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";
import { ownHistory, ownReferrers } from "@/lib/views/own-history.ts";
import { type OwnStory, ownStory } from "@/lib/views/own-table.ts";
import { stepQuery } from "@/lib/views/schema.ts";

export const metadata: Metadata = { title: "A story's figures" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ views?: string | string[] }> };

/** The figures of one story, for its contributor. */
export default async function OwnStoryPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await currentActor();
  if (!actor) redirect(`/log-in?next=${encodeURIComponent(`/dashboard/stories/${id}`)}`);
  const story = await ownStory(actor, id);
  if (!story) notFound();
  const { views: step } = stepQuery.parse(await searchParams);
  const [history, referrers] = await Promise.all([
    ownHistory(actor, { step, storyId: id }),
    ownReferrers(actor, { storyId: id, most: 30 }),
  ]);
  return (
    <div className="max-w-192 py-6">
      <Breadcrumbs crumbs={[{ label: "Your stories", href: "/dashboard/stories" }, { label: "Figures" }]} />
      <h1 className="headline mt-3 mb-1 text-3xl wrap-anywhere">{story.title}</h1>
      <Ways story={story} />
      <Figures story={story} />
      <Panel title="Views over time">
        <ViewsOverTime history={history} step={step} path={`/dashboard/stories/${id}`} />
      </Panel>
      <ReferrerList referrers={referrers} />
    </div>
  );
}

function Ways({ story: { id, path, state } }: { story: OwnStory }) {
  const isOpen = state === "published" || state === "retracted";
  return (
    <p className="mb-5 flex flex-wrap gap-x-5 text-sm">
      <a href={path} className="link target">
        See its page
      </a>
      {isOpen && (
        <a href={`/write/${id}`} className="link target">
          Edit it
        </a>
      )}
      {state === "published" && (
        <a href={`/write/${id}/comments`} className="link target">
          Its comments
        </a>
      )}
    </p>
  );
}

function Figures({ story }: { story: OwnStory }) {
  const votes = story.fact + story.fiction + story.unsure;
  const figures = [
    ["reading now", story.now],
    ["views in 24 hours", story.lastDay],
    ["views in all", story.views],
    ["votes", votes],
    ["of them Fact", story.fact],
    ["comments", story.comments],
    ["recommends", story.recommends],
  ] as const;
  return (
    <dl className="mb-6 flex flex-wrap gap-x-8 gap-y-3">
      {figures.map(([name, value]) => (
        <div key={name} className="flex flex-col-reverse">
          <dt className="text-sm text-soft">{name}</dt>
          <dd className="headline text-2xl">
            <Count value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
