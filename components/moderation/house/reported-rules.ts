import type { SiteRule } from "@/lib/decisions/rules/site-rules.ts";

/** The rules that reports are about, the most frequent first. */
export function reportedRules(reports: readonly { rule: SiteRule | null }[]): SiteRule[] {
  const counts = Map.groupBy(
    reports.flatMap(({ rule }) => rule ?? []),
    (rule) => rule,
  );
  return [...counts].sort(([, a], [, b]) => b.length - a.length).map(([rule]) => rule);
}
