import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Asked } from "@/components/feeds/asked.tsx";
import { LogFilter } from "@/components/feeds/log-filter.tsx";
import { LogLines } from "@/components/feeds/log-lines.tsx";
import { outcomeWords } from "@/components/feeds/outcome.ts";
import { SourceFrame } from "@/components/feeds/source-frame.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LoadMore } from "@/components/ui/load-more.tsx";
import { sourceLog } from "@/lib/feeds/queries.ts";
import { type ItemOutcome, logQuery } from "@/lib/feeds/schema.ts";
import { ownSource } from "../own-source.ts";

export const metadata: Metadata = { title: "Log of a source" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What became of each item of a feed. */
export default async function LogPage({ params, searchParams }: Props) {
  const { source, actor } = await ownSource(params, "/log");
  const asked = await searchParams;
  const query = logQuery.parse(asked);
  const log = await sourceLog(source.id, query, actor);
  if (!log) notFound();
  const href = `/dashboard/sources/${source.id}/log`;
  return (
    <SourceFrame source={source} part="Log">
      {asked.asked && <Asked sourceId={source.id} />}
      <LogFilter href={href} chosen={query.outcome} />
      {log.lines.length === 0 ? (
        <Nothing outcome={query.outcome} />
      ) : (
        <LogLines lines={log.lines} sourceId={source.id} />
      )}
      {log.next && <LoadMore className="mt-4" href={`${href}?${nextPage(query.outcome, log.next)}`} />}
      <p className="mt-4 text-sm text-soft">Lines are kept for 90 days.</p>
    </SourceFrame>
  );
}

function Nothing({ outcome }: { outcome: ItemOutcome | undefined }) {
  return outcome ? (
    <EmptyState title={`Nothing ${outcomeWords[outcome].word.toLowerCase()}`}>
      In the last 90 days no item of this feed came to this.
    </EmptyState>
  ) : (
    <EmptyState title="Nothing has happened yet">
      Once the import has begun, each item of the feed gets a line here: imported, updated, a duplicate, skipped by
      which rule, or failed and why.
    </EmptyState>
  );
}

function nextPage(outcome: ItemOutcome | undefined, cursor: string): string {
  return new URLSearchParams({ ...(outcome && { outcome }), cursor }).toString();
}
