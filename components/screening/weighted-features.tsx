import type { Feature } from "@/lib/screening/schema.ts";

/** What spoke for or against a text, each with its weight: above nothing is suspect, below speaks for it. */
export function WeightedFeatures({ features }: { features: readonly Feature[] }) {
  if (features.length === 0) return null;
  return (
    <ul className="mt-1 text-sm">
      {features.map(({ name, weight }) => (
        <li key={name} className="flex gap-3">
          <span className="num min-w-[6ch] text-end">{`${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(2)}`}</span>
          <span className="min-w-0 wrap-anywhere">{name}</span>
        </li>
      ))}
    </ul>
  );
}
