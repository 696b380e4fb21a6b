import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OwnStories } from "@/components/dashboard/own-stories.tsx";
import { PageLinks } from "@/components/dashboard/page-links.tsx";
import { ReferrerList } from "@/components/dashboard/referrer-list.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";
import { firstReferrers, ownReferrers } from "@/lib/views/own-history.ts";
import { ownTable } from "@/lib/views/own-table.ts";
import { ownOrder } from "@/lib/views/schema.ts";

export const metadata: Metadata = { title: "Your stories" };

type Query = Record<string, string | string[] | undefined>;

/** All stories of the contributor, with their figures. */
export default async function OwnStoriesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/dashboard/stories");
  const order = ownOrder.parse(await searchParams);
  const { stories, total, page, pages } = await ownTable(actor, order);
  const [referrers, all] = await Promise.all([firstReferrers(stories.map(({ id }) => id)), ownReferrers(actor)]);
  return (
    <div className="py-6">
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <h1 className="headline text-3xl">Your stories</h1>
        {total > 0 && <Downloads />}
      </div>
      {total === 0 ? (
        <EmptyState
          title="You have not published a story yet"
          action={
            <LinkButton href="/write" tone="solid">
              Begin one
            </LinkButton>
          }
        >
          Once you have, you see here how it is read, voted on and talked about.
        </EmptyState>
      ) : (
        <>
          <OwnStories stories={stories} order={order} referrers={referrers} />
          <PageLinks
            page={page}
            pages={pages}
            href={(to) => `/dashboard/stories?by=${order.by}&way=${order.way}&page=${to}`}
          />
          <div className="mt-8 max-w-form">
            <ReferrerList referrers={all} />
          </div>
        </>
      )}
    </div>
  );
}

function Downloads() {
  return (
    <p className="flex flex-wrap gap-x-5 text-sm">
      <a href="/dashboard/stories.csv" download className="link target">
        Figures as CSV
      </a>
      <a href="/dashboard/views.csv?step=day" download className="link target">
        Views by day as CSV
      </a>
      <a href="/dashboard/views.csv?step=hour" download className="link target">
        Views by hour as CSV
      </a>
    </p>
  );
}
