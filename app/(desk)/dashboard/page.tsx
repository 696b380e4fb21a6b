import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { UnreachableNotice } from "@/components/accounts/unreachable-notice.tsx";
import { DeskAnswers } from "@/components/dashboard/desk-answers.tsx";
import { DeskNumbers } from "@/components/dashboard/desk-numbers.tsx";
import { DeskSources } from "@/components/feeds/desk-sources.tsx";
import { DeskInvitations } from "@/components/invitations/desk-invitations.tsx";
import { DeskHouse } from "@/components/moderation/house/desk-house.tsx";
import { BannedNotice } from "@/components/moderation/public/banned-notice.tsx";
import { DeskDecisions } from "@/components/moderation/public/desk-decisions.tsx";
import { DeskNotices } from "@/components/notices/desk-notices.tsx";
import { DeskTrust } from "@/components/screening/desk-trust.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { DeskDrafts } from "@/components/writing/desk-drafts.tsx";
import { DeskStories } from "@/components/writing/desk-stories.tsx";
import { UnverifiedNotice } from "@/components/writing/unverified-notice.tsx";
import { ownUnreachableSince } from "@/lib/accounts/own-reach.ts";
import { commentsToAnswer } from "@/lib/comments/to-answer.ts";
import { ownTrust } from "@/lib/decisions/own-trust.ts";
import { mySources } from "@/lib/feeds/queries.ts";
import { unreadCount } from "@/lib/notices/queries.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import { myDrafts, myStories } from "@/lib/stories/desk.ts";
import { ownHistory } from "@/lib/views/own-history.ts";
import { ownTotals } from "@/lib/views/own-table.ts";
import { viewsOfLastDay } from "@/lib/views/queries.ts";
import { stepQuery } from "@/lib/views/schema.ts";

export const metadata: Metadata = { title: "Dashboard" };

/** The contributor's desk. */
export default async function DashboardPage({
  searchParams,
}: {
  searchParams: Promise<{ views?: string | string[] }>;
}) {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/dashboard");
  const { views: step } = stepQuery.parse(await searchParams);
  const [stories, totals, drafts, sources, trust] = await Promise.all([
    myStories(actor),
    ownTotals(actor),
    myDrafts(actor),
    mySources(actor),
    ownTrust(actor),
  ]);
  const ids = stories.map(({ id }) => id);
  const [lastDay, history, toAnswer, unread, unreachable] = await Promise.all([
    viewsOfLastDay(ids),
    ownHistory(actor, { step }),
    commentsToAnswer(actor, null, 3),
    unreadCount(actor),
    ownUnreachableSince(actor),
  ]);
  return (
    <div className="py-6">
      <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
        <h1 className="headline text-3xl">Dashboard</h1>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <a href="/account" className="link target">
            Account
          </a>
          <LinkButton href="/write" tone="solid">
            {stories.length + drafts.length === 0 ? "Write your first story" : "Write another story"}
          </LinkButton>
        </div>
      </div>
      <DeskHouse actor={actor} />
      <UnreachableNotice since={unreachable} />
      <BannedNotice bans={actor.bans} />
      {!actor.verified && <UnverifiedNotice />}
      {totals.stories > 0 && <DeskNumbers totals={totals} history={history} step={step} />}
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <DeskAnswers page={toAnswer} />
          <DeskStories stories={stories} lastDay={lastDay} total={totals.stories} />
        </div>
        <div>
          <DeskNotices unread={unread} />
          <DeskDrafts drafts={drafts} />
          <DeskSources sources={sources} />
          <DeskDecisions />
          <DeskTrust standing={trust} />
          <DeskInvitations />
        </div>
      </div>
    </div>
  );
}
