/** Where a list page ended: the last story's time and id. */
export type Cursor = { publishedAt: Date; id: string };

/** A cursor as it stands in an address: milliseconds in base 36, a dash, the id. */
export function writeCursor({ publishedAt, id }: Cursor): string {
  return `${publishedAt.getTime().toString(36)}-${id}`;
}

/** Reads a cursor; null for none and for what is none (a list then begins at its beginning). Nine digits reach the year 5188. */
export function readCursor(text: string | null | undefined): Cursor | null {
  const match = /^([0-9a-z]{1,9})-([0-9a-z]{1,32})$/.exec(text ?? "");
  const [, time, id] = match ?? [];
  const publishedAt = new Date(Number.parseInt(time ?? "", 36));
  return id && Number.isFinite(publishedAt.getTime()) ? { publishedAt, id } : null;
}
