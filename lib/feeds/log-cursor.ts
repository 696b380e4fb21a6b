/** Where a page of the log ended. */
export type LogCursor = { at: Date; id: string };

/** A cursor as it stands in an address: milliseconds in base 36, a dash, the id. */
export function writeCursor({ at, id }: LogCursor): string {
  return `${at.getTime().toString(36)}-${id}`;
}

/** Reads a cursor; null for none and for what is none. */
export function readCursor(text: string | undefined): LogCursor | null {
  const [, time = "", id] = /^([0-9a-z]{1,9})-([0-9a-z]{1,32})$/.exec(text ?? "") ?? [];
  return id ? { at: new Date(Number.parseInt(time, 36)), id } : null;
}
