import { type CsvValue, csvStream } from "./csv.ts";

/** A CSV file to be kept by whoever asked for it, sent while it is read. */
export function csvResponse(name: string, rows: AsyncIterable<readonly CsvValue[]>): Response {
  const headers = {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "private, no-store",
  };
  return new Response(csvStream(rows), { headers });
}
