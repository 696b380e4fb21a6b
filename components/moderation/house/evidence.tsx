import { z } from "zod";

const found = z.object({ features: z.array(z.object({ name: z.string(), weight: z.number() })) });

/** What spoke for a hold or against it, the heaviest first; nothing where a decision carries none. */
export function Evidence({ evidence }: { evidence: unknown }) {
  const parsed = found.safeParse(evidence);
  if (!parsed.success || parsed.data.features.length === 0) return null;
  const features = parsed.data.features.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, 12);
  return (
    <ul aria-label="What was found in it" className="mt-1 text-sm">
      {features.map(({ name, weight }) => (
        <li key={name} className="flex gap-3">
          <span className="num min-w-[6ch] text-end">{`${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(1)}`}</span>
          <span className="min-w-0 wrap-anywhere">{name}</span>
        </li>
      ))}
    </ul>
  );
}
