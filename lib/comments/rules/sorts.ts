// "best": the higher score first (votes up less votes down), of equal scores the newer.
export const sorts = ["newest", "oldest", "best"] as const;
export type Sort = (typeof sorts)[number];

/** The order that an address asks for; the newest first where it asks for none that there is. */
export function sortOf(text: string | null | undefined): Sort {
  return sorts.find((sort) => sort === text) ?? "newest";
}

/** Where a page of threads ended: its last thread. */
export type Cursor = { score: number; createdAt: Date; id: string };

const smallest = 2 ** 31;

/** A cursor as it stands in an address: score, milliseconds and id, in base 36. */
export function writeCursor({ score, createdAt, id }: Cursor): string {
  return `${(score + smallest).toString(36)}-${createdAt.getTime().toString(36)}-${id}`;
}

/** Reads a cursor; null for none and for what is none (a list then begins at its beginning). */
export function readCursor(text: string | null | undefined): Cursor | null {
  const [, score, time, id] = /^([0-9a-z]{1,7})-([0-9a-z]{1,9})-([0-9a-z]{1,32})$/.exec(text ?? "") ?? [];
  if (score === undefined || time === undefined || id === undefined) return null;
  const points = Number.parseInt(score, 36) - smallest;
  return Math.abs(points) <= smallest - 1
    ? { score: points, createdAt: new Date(Number.parseInt(time, 36)), id }
    : null;
}
