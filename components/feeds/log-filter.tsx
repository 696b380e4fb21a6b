import { outcomeWords } from "@/components/feeds/outcome.ts";
import { Tabs } from "@/components/ui/tabs.tsx";
import { type ItemOutcome, itemOutcomes } from "@/lib/feeds/schema.ts";

/** Which lines of the log are shown. */
export function LogFilter({ href, chosen }: { href: string; chosen: ItemOutcome | undefined }) {
  const tabs = itemOutcomes.map((outcome) => ({
    href: `${href}?outcome=${outcome}`,
    label: outcomeWords[outcome].word,
    current: outcome === chosen,
  }));
  return (
    <Tabs
      aria-label="Which items to show"
      tabs={[{ href, label: "All", current: chosen === undefined }, ...tabs]}
      className="mb-4"
    />
  );
}
