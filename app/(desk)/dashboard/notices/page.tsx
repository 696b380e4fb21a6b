import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NoticeDays } from "@/components/notices/notice-days.tsx";
import { ReadAllForm } from "@/components/notices/read-all-form.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { LoadMore } from "@/components/ui/load-more.tsx";
import { noticesOf, unreadCount } from "@/lib/notices/queries.ts";
import { noticesQuery } from "@/lib/notices/schema.ts";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata: Metadata = { title: "Notices" };

type Props = { searchParams: Promise<{ after?: string | string[] }> };

/** What happened to the member, newest first. */
export default async function NoticesPage({ searchParams }: Props) {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/dashboard/notices");
  const { after: from } = noticesQuery.parse(await searchParams);
  const [{ notices, after }, unread] = await Promise.all([noticesOf(actor, from), unreadCount(actor)]);
  const [newest] = notices;
  return (
    <div className="max-w-192 py-6">
      <Breadcrumbs crumbs={[{ label: "Dashboard", href: "/dashboard" }, { label: "Notices" }]} />
      <div className="mt-3 mb-6 flex flex-wrap items-end justify-between gap-4">
        <h1 className="headline text-3xl">Notices</h1>
        {newest && unread > 0 && <ReadAllForm upTo={newest.id} />}
      </div>
      {notices.length > 0 ? <NoticeDays notices={notices} /> : <Nothing isEnd={from !== undefined} />}
      <p className="mt-6 flex flex-wrap gap-x-5">
        {from !== undefined && (
          <a href="/dashboard/notices" className="link target">
            To the newest
          </a>
        )}
        {after && <LoadMore href={`/dashboard/notices?after=${after}`}>Older notices</LoadMore>}
      </p>
      <p className="mt-4 text-sm text-soft">
        Notices stay here for 90 days after you have read them.{" "}
        <a href="/dashboard/options" className="link">
          Choose which of them come by mail
        </a>
      </p>
    </div>
  );
}

function Nothing({ isEnd }: { isEnd: boolean }) {
  if (isEnd) return <EmptyState title="There are no older notices" />;
  return (
    <EmptyState
      title="Nothing has happened yet"
      action={<LinkButton href="/">Read what others have written</LinkButton>}
    >
      When somebody answers you, mentions you or comments on a story of yours, or when something of yours is decided on,
      you read it here.
    </EmptyState>
  );
}
