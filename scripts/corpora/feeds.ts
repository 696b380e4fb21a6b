import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseFeed } from "../../lib/feeds/parse-feed.ts";
import { prepareBody } from "../../lib/feeds/prepare-body.ts";
import type { Feed } from "../../lib/feeds/rules/feed.ts";
import { FeedFault } from "../../lib/feeds/rules/feed-fault.ts";
import { type Expectation, fieldOf, holds } from "./expectations.ts";

type Row = {
  file: string;
  demand: string;
  expect?: Expectation[];
  httpHeaders?: Record<string, string>;
  mustError?: boolean;
};
type Figure = { name: string; total: number; right: number; wrong: string[] };

const SLOW_MS = 5_000;
const SERVED_FROM = "http://127.0.0.1:8097/";

/** Reads each feed as an import would, and holds its fields against what other readers of feeds found there. */
export async function run(folder: string): Promise<Figure[]> {
  const rows: Row[] = JSON.parse(await readFile(join(folder, "feeds.json"), "utf8"));
  const figures = new Map<string, Figure>();
  const times: number[] = [];
  for (const row of rows) {
    const start = performance.now();
    const bytes = await readFile(join(folder, "feeds", row.file));
    const outcome = readRow(bytes, row);
    times.push(performance.now() - start);
    note(figures, "no crash", !(outcome instanceof Error) || outcome instanceof FeedFault, `${row.file}: ${outcome}`);
    note(figures, "no hang (5 s)", (times.at(-1) ?? 0) < SLOW_MS, row.file);
    if (outcome instanceof Error) noteRefusal(figures, row, outcome);
    else noteFields(figures, row, outcome, bytes);
  }
  times.sort((a, b) => a - b);
  console.log(
    `${rows.length} feeds, median ${times[Math.floor(times.length / 2)]?.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(0)} ms`,
  );
  return [...figures.values()];
}

function readRow(bytes: Uint8Array, row: Row): Feed | Error {
  try {
    const address = /docuri|^http_|^headers_/.test(basename(row.file)) ? SERVED_FROM + row.file : null;
    const headers = new Headers(row.httpHeaders ?? {});
    const feed = parseFeed({ bytes, headers, address, now: new Date() });
    for (const item of feed.items) item.html = prepareBody(item).html;
    return feed;
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown));
  }
}

function noteRefusal(figures: Map<string, Figure>, row: Row, fault: Error): void {
  console.log(`refused: ${row.file}: ${fault.message}`);
  note(figures, "refusals say why", fault instanceof FeedFault && fault.message.endsWith("."), row.file);
}

function noteFields(figures: Map<string, Figure>, row: Row, feed: Feed, bytes: Uint8Array): void {
  if (row.mustError) note(figures, "refusals say why", false, `${row.file}: was read`);
  if (row.demand.startsWith("security")) return;
  for (const expectation of row.expect ?? []) {
    const kind = fieldOf(expectation.field);
    const found = holds(expectation, feed, bytes);
    if (kind === null || found === "unknown") continue;
    const line = `${row.file}: ${expectation.field} should be ${JSON.stringify(expectation.value)}, is ${found}`;
    note(figures, kind, found === true, line);
  }
}

function note(figures: Map<string, Figure>, name: string, right: boolean, line: string): void {
  const figure = figures.get(name) ?? { name, total: 0, right: 0, wrong: [] };
  figures.set(name, figure);
  figure.total++;
  if (right) figure.right++;
  else figure.wrong.push(line);
}
