/** A value in a table for spreadsheets; none is an empty cell. */
export type CsvValue = string | number | null;

/**
 * A row of a CSV file (RFC 4180). What a spreadsheet would take for a formula begins with an apostrophe, so that words
 * which somebody chose are never run.
 */
export function csvRow(values: readonly CsvValue[]): string {
  return `${values.map(cell).join(",")}\r\n`;
}

/** The bytes of a CSV file, row by row as they are read; it begins with the mark by which Excel knows UTF-8. */
export function csvStream(rows: AsyncIterable<readonly CsvValue[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = rows[Symbol.asyncIterator]();
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode("\ufeff")),
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(csvRow(value)));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

function cell(value: CsvValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[\s\p{Cf}]*[=+\-@＝＋－＠\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
