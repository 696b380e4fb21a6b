import type { Metadata } from "next";
import { z } from "zod";
import { RequestList } from "@/components/promos/request-list.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { LoadMore } from "@/components/ui/load-more.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { housePath, requestsPath } from "@/lib/promos/paths.ts";
import { requestsFor } from "@/lib/promos/requests.ts";
import { houseActor } from "../../../house-actor.ts";

export const metadata: Metadata = { title: "Requests to advertise" };

const query = z.object({
  said: z.literal("declined").optional().catch(undefined),
  after: z.string().max(40).optional().catch(undefined),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Who asks to advertise: those that wait, and those that were answered. */
export default async function RequestsPage({ searchParams }: Props) {
  const actor = await houseActor("promo.manage", requestsPath);
  const { said, after } = query.parse(await searchParams);
  const { waiting, answered, after: next } = await requestsFor(actor, after ?? null);
  return (
    <div className="max-w-160 py-6">
      <Breadcrumbs
        crumbs={[
          { label: "Run the site", href: "/admin" },
          { label: "Promos", href: housePath },
          { label: "Requests" },
        ]}
      />
      <h1 className="headline mt-3 mb-5 text-3xl">Requests to advertise</h1>
      {said && <FormMessage kind="success" title="Declined. Your note goes out by mail." className="mb-5" />}
      <Panel title="Waiting">
        {waiting.length > 0 ? (
          <RequestList requests={waiting} label="Requests that wait" />
        ) : (
          <EmptyState title="Nothing waits.">What people ask for on the page “Advertise” comes here.</EmptyState>
        )}
      </Panel>
      {answered.length > 0 && (
        <Panel title="Answered">
          <RequestList requests={answered} label="Answered requests" />
          {next && <LoadMore className="mt-4" href={`${requestsPath}?after=${next}`} />}
        </Panel>
      )}
    </div>
  );
}
