import type { BenchSite, OwnSite } from "./site.ts";

/** The site as one that was started for this bench; a bench that changes things does not do so to somebody else's. */
export function ownSite({ own }: BenchSite): OwnSite {
  if (!own)
    throw new Error(
      "This bench changes the site that it measures, so it measures only one of its own: unset BENCH_URL.",
    );
  return own;
}
