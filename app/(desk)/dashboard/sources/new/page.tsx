import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AddSourceForm } from "@/components/feeds/add-source-form.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { UnverifiedNotice } from "@/components/writing/unverified-notice.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata: Metadata = { title: "Add a source" };

/** A feed to bring stories in from. */
export default async function NewSourcePage() {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/dashboard/sources/new");
  return (
    <div className="max-w-form py-6">
      <Breadcrumbs
        crumbs={[
          { label: "Dashboard", href: "/dashboard" },
          { label: "Sources", href: "/dashboard/sources" },
          { label: "Add a source" },
        ]}
      />
      <h1 className="headline mt-3 text-3xl">Add a source</h1>
      <p className="mt-3 mb-6 text-soft">
        The feed of a site where you publish: RSS, Atom or JSON. Next you prove that it is yours and look at what would
        come in; nothing is imported before.
      </p>
      {!actor.verified && <UnverifiedNotice />}
      <AddSourceForm />
    </div>
  );
}
