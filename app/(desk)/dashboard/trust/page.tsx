import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OwnTrust } from "@/components/screening/own-trust.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { ownTrust } from "@/lib/decisions/own-trust.ts";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata: Metadata = { title: "Trust" };

/** How far one is trusted here, what it means, and what leads to the next level. */
export default async function OwnTrustPage() {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/dashboard/trust");
  return (
    <div className="max-w-160 py-6">
      <Breadcrumbs crumbs={[{ label: "Dashboard", href: "/dashboard" }, { label: "Trust" }]} />
      <h1 className="headline mt-3 mb-5 text-3xl">Trust</h1>
      <OwnTrust standing={await ownTrust(actor)} />
    </div>
  );
}
