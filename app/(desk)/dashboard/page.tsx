import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { UnreachableNotice } from "@/components/accounts/unreachable-notice.tsx";
import { DeskSources } from "@/components/feeds/desk-sources.tsx";
import { DeskInvitations } from "@/components/invitations/desk-invitations.tsx";
import { DeskHouse } from "@/components/moderation/house/desk-house.tsx";
import { BannedNotice } from "@/components/moderation/public/banned-notice.tsx";
import { DeskDecisions } from "@/components/moderation/public/desk-decisions.tsx";
import { DeskNotices } from "@/components/notices/desk-notices.tsx";
import { DeskTrust } from "@/components/screening/desk-trust.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { DeskDrafts } from "@/components/writing/desk-drafts.tsx";
import { DeskNumbers } from "@/components/writing/desk-numbers.tsx";
import { DeskStories } from "@/components/writing/desk-stories.tsx";
import { UnverifiedNotice } from "@/components/writing/unverified-notice.tsx";
import { ownUnreachableSince } from "@/lib/accounts/own-reach.ts";
import { ownTrust } from "@/lib/decisions/own-trust.ts";
import { mySources } from "@/lib/feeds/queries.ts";
import { unreadCount } from "@/lib/notices/queries.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import { myDrafts, myStories } from "@/lib/stories/desk.ts";
import { viewsByHour } from "@/lib/views/history.ts";
import { viewsNow, viewsOfLastDay } from "@/lib/views/queries.ts";

export const metadata: Metadata = { title: "Dashboard" };

/** The contributor's desk. */
export default async function DashboardPage() {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/dashboard");
  const [stories, drafts, sources, trust] = await Promise.all([
    myStories(actor),
    myDrafts(actor),
    mySources(actor),
    ownTrust(actor),
  ]);
  const ids = stories.map(({ id }) => id);
  const [now, lastDay, hours, unread, unreachable] = await Promise.all([
    viewsNow(ids),
    viewsOfLastDay(ids),
    viewsByHour(ids, 24),
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
      {stories.length > 0 && <DeskNumbers stories={stories} now={now} lastDay={lastDay} hours={hours} />}
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <DeskStories stories={stories} lastDay={lastDay} />
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
