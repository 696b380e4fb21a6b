import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import type { SourceItem } from "../platform/db/generated/client.ts";
import { sql } from "../platform/db/sql.ts";
import { isStopping } from "../platform/jobs/stopping.ts";
import { newId } from "../platform/new-id.ts";
import { type Became, type Entry, type Import, importItem } from "./import-item.ts";
import { itemHash } from "./item-hash.ts";
import { itemKeys } from "./item-keys.ts";
import type { Feed } from "./rules/feed.ts";
import { permalinksOf } from "./rules/permalinks.ts";
import type { SourceRow } from "./source-row.ts";

/** How many new stories one check takes; the rest waits for the next. */
export const mostNew = 50;

/** How many items of a check came to what; `waiting` are those that the next check takes, `again` those of the failed that it looks at again. */
export type Counts = {
  imported: number;
  updated: number;
  duplicates: number;
  skipped: number;
  failed: number;
  unchanged: number;
  waiting: number;
  again: number;
};

/** Imports a feed's items, oldest first, and writes the log. */
export async function importItems(job: Import, feed: Feed, runId: string): Promise<Counts> {
  const counts = { imported: 0, updated: 0, duplicates: 0, skipped: 0, failed: 0, unchanged: 0, waiting: 0, again: 0 };
  const entries = entriesOf(feed, job.source);
  const whole = { ...job, keys: new Set(entries.map(({ key }) => key)) };
  const known = await knownItems(job.source.id, entries);
  for (const entry of entries) {
    const before = known.get(entry.key) ?? null;
    if (isSettled(entry, before)) counts.unchanged += 1;
    else if (isStopping() || (counts.imported >= mostNew && before?.outcome !== "imported")) counts.waiting += 1;
    else count(counts, await importAndLog(whole, entry, before, runId));
  }
  return counts;
}

/** The items of a feed under their keys, oldest first; one that is named twice counts once. */
export function entriesOf(feed: Feed, source: Pick<SourceRow, "homeUrl">): Entry[] {
  const keys = itemKeys(feed.items);
  const permalinks = permalinksOf(feed.items, [feed.link, source.homeUrl]);
  const entries = feed.items.map((item, place) => ({
    ...{ item, key: keys[place] ?? "", originKey: permalinks[place] ?? null },
  }));
  const once = [...new Map(entries.toReversed().map((entry) => [entry.key, entry])).values()];
  const time = ({ item }: Entry) => (item.publishedAt ?? item.updatedAt)?.getTime() ?? Number.POSITIVE_INFINITY;
  return once.sort((a, b) => (time(a) === time(b) ? 0 : time(a) - time(b)));
}

/** What is known of these items. */
export async function knownItems(sourceId: string, entries: readonly Entry[]): Promise<Map<string, SourceItem>> {
  const rows = await db.sourceItem.findMany({ where: { sourceId, key: { in: entries.map(({ key }) => key) } } });
  return new Map(rows.map((row) => [row.key, row]));
}

function isSettled({ item }: Entry, known: SourceItem | null): boolean {
  return known !== null && known.contentHash === itemHash(item);
}

async function importAndLog(job: Import, entry: Entry, known: SourceItem | null, runId: string): Promise<Became> {
  const became = await importItem(job, entry, known);
  const { outcome, reason, storyId } = became;
  if (outcome === "unchanged") return became;
  const { title, link } = entry.item;
  await sql.$queryRaw`
    INSERT INTO source_log (id, run_id, source_id, item_key, title, link, outcome, reason, story_id, at)
    VALUES (${newId()}, ${runId}, ${job.source.id}, ${entry.key}, ${title.slice(0, 300)}, ${link}, ${outcome},
      ${reason.slice(0, 2000)}, ${storyId}, ${now()})`;
  return became;
}

function count(counts: Counts, { outcome, again }: Became): void {
  if (again) counts.again += 1;
  counts[outcome === "duplicate" ? "duplicates" : outcome] += 1;
}
