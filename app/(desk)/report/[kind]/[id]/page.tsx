import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GlimpseCard } from "@/components/moderation/public/glimpse-card.tsx";
import { ReportForm } from "@/components/moderation/public/report-form.tsx";
import { glimpse } from "@/lib/moderation/glimpse.ts";
import { reportPath } from "@/lib/moderation/paths.ts";
import { mostWords, subject } from "@/lib/moderation/schema.ts";
import { limits } from "@/lib/platform/limits.ts";

export const metadata: Metadata = { title: "Report abuse" };

type Props = { params: Promise<{ kind: string; id: string }> };

/** Reports a story, a comment, a profile or a feed to the moderators; without an account too. */
export default async function ReportPage({ params }: Props) {
  const about = subject.safeParse(await params);
  const found = about.success ? await glimpse(about.data) : null;
  if (!about.success || !found) notFound();
  return (
    <div className="max-w-form py-8">
      <h1 className="headline text-3xl">Report abuse</h1>
      <p className="mt-3 mb-4 text-soft">
        A moderator looks at what you report and decides by{" "}
        <a href="/rules" className="link">
          the rules
        </a>
        . Whoever wrote it does not learn who reported it. You need no account; up to {limits.report.points} reports an
        hour are taken from one place.
      </p>
      <div className="mb-6">
        <GlimpseCard glimpse={found} />
        {found.feedId && (
          <p className="mt-2 text-sm text-soft">
            This story came in from a feed. Is it about all that comes from there?{" "}
            <a href={reportPath({ kind: "feed", id: found.feedId })} className="link target">
              Report the feed
            </a>
          </p>
        )}
      </div>
      <ReportForm subject={about.data} mostWords={mostWords} />
    </div>
  );
}
