/** Where a page of results ended: the tier, and the last story's time and id. */
export type Place = { tier: number; publishedAt: Date; id: string };

/** A place as it stands in an address: the tier, milliseconds in base 36, the id. */
export function writePlace({ tier, publishedAt, id }: Place): string {
  return `${tier}-${publishedAt.getTime().toString(36)}-${id}`;
}

/** Reads a place; null for none and for what is none (the results then begin at their beginning). */
export function readPlace(text: string | null | undefined): Place | null {
  const [, tier, time, id] = /^([0-2])-([0-9a-z]{1,9})-([0-9a-z]{1,32})$/.exec(text ?? "") ?? [];
  return id ? { tier: Number(tier), publishedAt: new Date(Number.parseInt(time ?? "", 36)), id } : null;
}
