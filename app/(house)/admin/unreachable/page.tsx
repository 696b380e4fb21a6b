import type { Metadata } from "next";
import { BouncedList } from "@/components/accounts/bounced-list.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { formatNumber } from "@/components/ui/format-number.ts";
import { bouncedAddresses } from "@/lib/accounts/bounced.ts";
import { houseActor } from "../../house-actor.ts";

export const metadata: Metadata = { title: "Mail that came back" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where mail came back from. */
export default async function UnreachablePage({ searchParams }: Props) {
  const actor = await houseActor("mail.bounces", "/admin/unreachable");
  const [{ addresses, count }, { said }] = await Promise.all([bouncedAddresses(actor), searchParams]);
  return (
    <div className="max-w-160 py-6">
      <Breadcrumbs crumbs={[{ label: "Run the site", href: "/admin" }, { label: "Mail that came back" }]} />
      <h1 className="headline mt-3 mb-2 text-3xl">Mail that came back</h1>
      <p className="standfirst mb-5">
        Addresses that do not exist any more, or could not be reached on five days of late. Members are told when they
        next come to their dashboard.
      </p>
      {said === "again" && <FormMessage kind="success" title="Mail is sent there again." className="mb-5" />}
      {addresses.length === 0 ? (
        <EmptyState title="No mail has come back">What comes back will stand here.</EmptyState>
      ) : (
        <BouncedList addresses={addresses} />
      )}
      {count > addresses.length && (
        <p className="mt-3 text-soft">
          These are the latest {addresses.length} of {formatNumber(count)}.
        </p>
      )}
    </div>
  );
}
