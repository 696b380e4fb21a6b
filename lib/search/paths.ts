import type { SearchQuery } from "./schema.ts";

export const searchPath = "/search";

/** What a search asks for as it stands in an address, without what is not asked. */
export function searchParams(query: Partial<SearchQuery>): string {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  return new URLSearchParams(asked as [string, string][]).toString();
}

/** Where a search is. */
export function pathOf(query: Partial<SearchQuery>): string {
  return `${searchPath}?${searchParams(query)}`;
}
