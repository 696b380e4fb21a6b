import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GlimpseCard } from "@/components/moderation/public/glimpse-card.tsx";
import { ReportOutcome } from "@/components/moderation/public/report-outcome.tsx";
import { Time } from "@/components/ui/time.tsx";
import { reportStatus } from "@/lib/moderation/queries.ts";

export const metadata: Metadata = { title: "Your report" };

type Props = { params: Promise<{ token: string }> };

/** What became of a report, for whoever has its address. */
export default async function ReportStatusPage({ params }: Props) {
  const status = await reportStatus((await params).token);
  if (!status) notFound();
  const { glimpse, reason, at, outcome } = status;
  return (
    <div className="max-w-form space-y-5 py-8">
      <h1 className="headline text-3xl">Your report</h1>
      <ReportOutcome outcome={outcome} />
      <p>
        <strong className="font-semibold">Keep the address of this page.</strong> It is the only way to see what became
        of your report: there is no list, and nobody is told who reported something.
      </p>
      <dl className="space-y-3">
        <div>
          <dt className="kicker">Reported</dt>
          <dd>
            {reason}, on <Time at={at} format="full" />
          </dd>
        </div>
        <div>
          <dt className="kicker mb-1">What</dt>
          <dd>{glimpse ? <GlimpseCard glimpse={glimpse} /> : "It is not shown any more."}</dd>
        </div>
      </dl>
      <p>
        <a href="/rules" className="link target">
          The rules
        </a>
      </p>
    </div>
  );
}
