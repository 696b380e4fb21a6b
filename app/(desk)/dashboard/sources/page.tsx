import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NoSources } from "@/components/feeds/no-sources.tsx";
import { OpmlForm } from "@/components/feeds/opml-form.tsx";
import { SourceList } from "@/components/feeds/source-list.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { UnverifiedNotice } from "@/components/writing/unverified-notice.tsx";
import { mySources } from "@/lib/feeds/queries.ts";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata: Metadata = { title: "Sources" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** One's own feeds, how each does, and the ways to add more. */
export default async function SourcesPage({ searchParams }: Props) {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/dashboard/sources");
  const [sources, { removed }] = await Promise.all([mySources(actor), searchParams]);
  return (
    <div className="max-w-192 py-6">
      <Breadcrumbs crumbs={[{ label: "Dashboard", href: "/dashboard" }, { label: "Sources" }]} />
      <div className="mt-3 mb-6 flex flex-wrap items-end justify-between gap-4">
        <h1 className="headline text-3xl">Sources</h1>
        {sources.length > 0 && (
          <LinkButton href="/dashboard/sources/new" tone="solid">
            Add a source
          </LinkButton>
        )}
      </div>
      {removed && <FormMessage kind="success" title="The source is removed." className="mb-4" />}
      {!actor.verified && <UnverifiedNotice />}
      {sources.length === 0 ? <NoSources /> : <SourceList sources={sources} />}
      <p className="mt-4 mb-8 text-sm text-soft">
        <a href="/about/sources" className="link target">
          How import works
        </a>
      </p>
      <Panel title="Many at once">
        <OpmlForm />
        {sources.length > 0 && (
          <p className="mt-2">
            <a href="/api/sources/opml" download className="link target">
              Export OPML
            </a>
          </p>
        )}
      </Panel>
    </div>
  );
}
