import type { Metadata } from "next";
import { LogFilter } from "@/components/moderation/public/log-filter.tsx";
import { LogIntro } from "@/components/moderation/public/log-intro.tsx";
import { LogLine } from "@/components/moderation/public/log-line.tsx";
import { MonthTable } from "@/components/moderation/public/month-table.tsx";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { LoadMore } from "@/components/ui/load-more.tsx";
import { logPath } from "@/lib/decisions/paths.ts";
import { monthlyFigures, publicLog } from "@/lib/decisions/queries.ts";
import { type LogQuery, logQuery } from "@/lib/decisions/schema.ts";
import { siteSettings } from "@/lib/site/read-settings.ts";

export const metadata: Metadata = {
  title: "Moderation log",
  description: "Every decision of the moderators, with its reason and what became of it.",
  alternates: {
    canonical: logPath,
    types: { "application/atom+xml": `${logPath}.xml`, "application/feed+json": `${logPath}.json` },
  },
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the moderators decided, newest first. */
export default async function ModerationLogPage({ searchParams }: Props) {
  const query = logQuery.parse(await searchParams);
  const [{ entries, after }, months, { logNames }] = await Promise.all([
    publicLog(query),
    monthlyFigures(),
    siteSettings(),
  ]);
  return (
    <SiteFrame>
      <header className="border-b border-ink pt-7 pb-5">
        <h1 className="headline text-4xl leading-tight">Moderation log</h1>
        <LogIntro logNames={logNames} />
      </header>
      <div className="grid gap-x-12 gap-y-8 pt-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <section aria-label="Decisions" className="min-w-0">
          <LogFilter query={query} />
          <div className="mt-6">
            {entries.length > 0 ? (
              <ol className="border-b border-rule">
                {entries.map((entry) => (
                  <LogLine key={entry.id} entry={entry} />
                ))}
              </ol>
            ) : (
              <Nothing query={query} />
            )}
            {after && <LoadMore href={`${logPath}?${further(query, after)}`} className="mt-5" />}
          </div>
        </section>
        <aside>
          <MonthTable months={months} />
        </aside>
      </div>
    </SiteFrame>
  );
}

function Nothing({ query }: { query: LogQuery }) {
  return Object.values(query).some(Boolean) ? (
    <EmptyState title="No such decision" action={<LinkButton href={logPath}>Show all decisions</LinkButton>}>
      There is no decision for which all of this is true.
    </EmptyState>
  ) : (
    <EmptyState title="Nothing was decided yet" action={<LinkButton href="/rules">Read the rules</LinkButton>}>
      The first decision of a moderator will stand here.
    </EmptyState>
  );
}

function further(query: LogQuery, after: string): string {
  const chosen = Object.entries(query).filter(([, value]) => value !== undefined) as [string, string][];
  return new URLSearchParams({ ...Object.fromEntries(chosen), after }).toString();
}
