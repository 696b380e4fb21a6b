import domains from "../data/disposable-domains.json" with { type: "json" };

const known = new Set(domains);

/** Whether addresses at this domain, or one above it, are given to anybody for minutes. */
export function isDisposable(domain: string): boolean {
  const labels = domain.toLowerCase().split(".");
  return labels.slice(0, -1).some((_, place) => known.has(labels.slice(place).join(".")));
}
