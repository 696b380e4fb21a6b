import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { AppealPanel } from "@/components/moderation/public/appeal-panel.tsx";
import { StatementFacts } from "@/components/moderation/public/statement-facts.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { statementPath } from "@/lib/decisions/paths.ts";
import { statementOf } from "@/lib/decisions/queries.ts";
import { appealMinutes } from "@/lib/decisions/review-time.ts";
import { mostWords } from "@/lib/moderation/schema.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import { appealSentence } from "@/lib/screening/rules/wait.ts";

export const metadata: Metadata = { title: "A decision" };

type Props = { params: Promise<{ id: string }> };

/** The statement of reasons of a decision, for whoever it concerns, with the way to appeal. */
export default async function DecisionPage({ params }: Props) {
  const { id } = await params;
  const actor = await currentActor();
  if (!actor) redirect(`/log-in?next=${encodeURIComponent(statementPath(id))}`);
  const [statement, minutes] = await Promise.all([statementOf(id, actor), appealMinutes()]);
  if (!statement) notFound();
  return (
    <div className="max-w-form py-6">
      <Breadcrumbs
        crumbs={[
          { label: "Dashboard", href: "/dashboard" },
          { label: "Decisions", href: "/dashboard/decisions" },
          { label: statement.words },
        ]}
      />
      <h1 className="headline mt-3 mb-5 text-3xl">{statement.words}</h1>
      {statement.outcome === "taken back" && (
        <Notice title="This decision was taken back" tone="good" className="mb-5">
          What it took away is there again.
        </Notice>
      )}
      <StatementFacts statement={statement} />
      <AppealPanel statement={statement} mostWords={mostWords} wait={appealSentence(minutes)} />
    </div>
  );
}
