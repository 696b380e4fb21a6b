import * as cents from "../lib/cents/endpoints.ts";
import * as comments from "../lib/comments/endpoints.ts";
import * as moderation from "../lib/moderation/endpoints.ts";
import * as newsletter from "../lib/newsletter/endpoints.ts";
import * as notices from "../lib/notices/endpoints.ts";
import type { Endpoint } from "../lib/platform/endpoint.ts";
import { decoded } from "../lib/platform/http/decoded.ts";
import * as readers from "../lib/readers/endpoints.ts";
import * as recommends from "../lib/recommends/endpoints.ts";
import * as related from "../lib/related/endpoints.ts";
import * as search from "../lib/search/endpoints.ts";
import * as stories from "../lib/stories/endpoints.ts";
import * as verdicts from "../lib/verdicts/endpoints.ts";
import * as votes from "../lib/votes/endpoints.ts";

/** What the front answers of the public HTTP interface; all other addresses below /api are Next's. */
export const endpoints: readonly Endpoint[] = [
  readers,
  stories,
  search,
  votes,
  cents,
  verdicts,
  recommends,
  related,
  comments,
  notices,
  newsletter,
  moderation,
].flatMap((module): Endpoint[] => Object.values(module));

/** What can be asked at one address, by method, and the names in its path. */
export type Place = { methods: ReadonlyMap<string, Endpoint>; params: Record<string, string> };

type Pattern = { pattern: RegExp; names: readonly string[]; methods: ReadonlyMap<string, Endpoint> };

const patterns = Array.from(
  Map.groupBy(endpoints, ({ path }) => path),
  ([path, at]): Pattern => ({
    pattern: new RegExp(`^${path.replaceAll(/\[\w+\]/g, "([^/]+)")}$`),
    names: Array.from(path.matchAll(/\[(\w+)\]/g), ([, name = ""]) => name),
    methods: new Map(at.map((endpoint) => [endpoint.method, endpoint])),
  }),
);

/** What can be asked at this path; null where the front has nothing of the kind. */
export function placeAt(path: string): Place | null {
  if (!path.startsWith("/api/")) return null;
  for (const { pattern, names, methods } of patterns) {
    const found = pattern.exec(path);
    if (found) return { methods, params: Object.fromEntries(names.map((name, n) => [name, nameIn(found[n + 1])])) };
  }
  return null;
}

// What cannot be decoded is the name of nothing, nor is what no database stores.
function nameIn(part = ""): string {
  const name = decoded(part) ?? "";
  return name.includes("\0") ? "" : name;
}
