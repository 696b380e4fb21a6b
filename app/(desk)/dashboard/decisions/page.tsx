import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OwnDecisions } from "@/components/moderation/public/own-decisions.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { decisionsAbout } from "@/lib/decisions/queries.ts";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata: Metadata = { title: "Decisions" };

/** What was decided about one's own stories, comments, feeds and account. */
export default async function OwnDecisionsPage() {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/dashboard/decisions");
  const entries = await decisionsAbout(actor);
  return (
    <div className="max-w-192 py-6">
      <Breadcrumbs crumbs={[{ label: "Dashboard", href: "/dashboard" }, { label: "Decisions" }]} />
      <h1 className="headline mt-3 text-3xl">Decisions</h1>
      <p className="mt-3 mb-6 text-soft">
        What was decided about something of yours: what, why, until when, and how to appeal.
      </p>
      {entries.length > 0 ? (
        <OwnDecisions entries={entries} />
      ) : (
        <EmptyState
          title="Nothing was decided about you"
          action={<LinkButton href="/rules">Read the rules</LinkButton>}
        >
          If a moderator ever takes something of yours down, the reason stands here, and you can appeal.
        </EmptyState>
      )}
    </div>
  );
}
