import type { Metadata } from "next";
import { z } from "zod";
import { PromoLines } from "@/components/promos/promo-lines.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { LoadMore } from "@/components/ui/load-more.tsx";
import { housePath, registerPath, requestsPath } from "@/lib/promos/paths.ts";
import { promosFor } from "@/lib/promos/queries.ts";
import { countWaiting } from "@/lib/promos/requests.ts";
import { houseActor } from "../../house-actor.ts";

export const metadata: Metadata = { title: "Promos" };

const query = z.object({ after: z.string().max(40).optional().catch(undefined) });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** All promos, with their figures, and the ways to new ones. */
export default async function PromosPage({ searchParams }: Props) {
  const actor = await houseActor("promo.manage", housePath);
  const { after } = query.parse(await searchParams);
  const [{ promos, after: next }, waiting] = await Promise.all([promosFor(actor, after ?? null), countWaiting(actor)]);
  return (
    <div className="max-w-192 py-6">
      <Breadcrumbs crumbs={[{ label: "Run the site", href: "/admin" }, { label: "Promos" }]} />
      <h1 className="headline mt-3 mb-4 text-3xl">Promos</h1>
      <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
        <LinkButton href={`${housePath}/new`} tone="solid">
          New promo
        </LinkButton>
        <LinkButton href={requestsPath}>Requests{waiting > 0 && ` (${waiting} waiting)`}</LinkButton>
        <a href={registerPath} className="link target">
          The public list
        </a>
      </div>
      {promos.length > 0 ? (
        <PromoLines promos={promos} />
      ) : (
        <EmptyState title="There is no promo yet.">Make one, or wait until somebody asks for a slot.</EmptyState>
      )}
      {next && <LoadMore className="mt-4" href={`${housePath}?after=${next}`} />}
    </div>
  );
}
