// A queue of 10,000 cases, read page by page to its end as a moderator does; each case comes exactly once.
import type pg from "pg";
import { newId } from "../../lib/platform/new-id.ts";
import { type SignedIn, signIn, withDatabase } from "../members.ts";
import type { Bench } from "../options.ts";
import { ownSite } from "../own-site.ts";
import { percentile, sorted } from "../percentile.ts";
import { printCheck, printConditions, printFigure } from "../report.ts";
import type { BenchSite } from "../site.ts";

const cases = 10_000;
const queues = ["reported", "held"] as const;

export const run: Bench = (site, options) => {
  ownSite(site);
  return withDatabase(site, async (database) => {
    printConditions(options);
    const [moderator] = await signIn(database, site, 1);
    if (!moderator) throw new Error("There is no moderator.");
    await database.query("UPDATE members SET roles = '{moderator}' WHERE id = $1", [moderator.id]);
    await fillQueues(database, site, moderator);
    const right: boolean[] = [];
    for (const queue of queues) {
      await readToEnd(site, moderator, queue, 3);
      right.push(printRead(queue, await readToEnd(site, moderator, queue)));
    }
    const search = await readToEnd(site, moderator, "reported&q=number+7", 5);
    printFigure("a page found by words, p95", percentile(sorted(search.times), 0.95), "ms");
    return right.every(Boolean);
  });
};

type Read = { times: number[]; found: Set<string>; rows: number };

function printRead(queue: string, { times, found, rows }: Read): boolean {
  const all = sorted(times);
  printFigure(`a page of ${queue}, p50`, percentile(all, 0.5), "ms");
  printFigure(`a page of ${queue}, p95`, percentile(all, 0.95), "ms", "queue-p95");
  const detail = `${found.size.toLocaleString("en-GB")} on ${times.length} pages`;
  return printCheck("each case comes once", found.size === cases && rows === cases, detail);
}

async function readToEnd({ url }: BenchSite, { headers }: SignedIn, queue: string, most = cases): Promise<Read> {
  const read: Read = { times: [], found: new Set(), rows: 0 };
  let next: string | undefined = `/moderation?queue=${queue}`;
  while (next && read.times.length < most) {
    const begun = performance.now();
    const page = await (await fetch(new URL(next, url), { headers })).text();
    read.times.push(performance.now() - begun);
    // As HTML only: the page carries its addresses once more for the script.
    const ids = [...page.matchAll(/<a href="\/moderation\/cases\/comment\/([0-9a-z]+)/g)].map(([, id]) => id ?? "");
    read.rows += ids.length;
    for (const id of ids) read.found.add(id);
    next = /<a rel="next"[^>]*href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
  }
  return read;
}

async function fillQueues(database: pg.Client, { story }: BenchSite, { id }: SignedIn): Promise<void> {
  const ids = Array.from({ length: cases }, () => newId());
  await database.query(
    `INSERT INTO comments (id, story_id, author_id, root_id, depth, state, body_text, body_html, created_at)
     SELECT id, $1, $2, id, 0, 'published', 'Comment number ' || n, '<p>Comment number ' || n || '</p>', now()
     FROM unnest($3::text[]) WITH ORDINALITY AS new (id, n)`,
    [story.id, id, ids],
  );
  await database.query(
    `INSERT INTO cases (subject_kind, subject_id, story_id, concerns_id, open_reports, weight, reasons, reported_at, held_at, last_number)
     SELECT 'comment', id, $1, $2, 1 + n % 7, (n % 40) / 10.0, '{spam}', now() - n * interval '1 second', now() - n % 500 * interval '1 minute', 0
     FROM unnest($3::text[]) WITH ORDINALITY AS new (id, n)`,
    [story.id, id, ids],
  );
  await database.query("ANALYZE");
}
