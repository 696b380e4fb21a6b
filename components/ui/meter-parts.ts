export type MeterCounts = { fact: number; unsure: number; fiction: number };

/** Where the parts of a meter lie, in percent of its width, and what it says in words. */
export type MeterParts = {
  label: string;
  parts: Record<keyof MeterCounts, { x: number; width: number }>;
  /** Where two parts meet, each beside the other; 0 or 100 where one of them is not there. */
  cuts: [number, number];
};

/** Works a meter out: Fact, then Unsure, then Fiction. */
export function meterParts({ fact, unsure, fiction }: MeterCounts): MeterParts {
  const total = fact + unsure + fiction;
  const share = (part: number) => (total ? (100 * part) / total : 0);
  const [first, second] = [share(fact), share(fact + unsure)];
  return {
    label: `${fact} Fact, ${unsure} Unsure, ${fiction} Fiction`,
    parts: {
      fact: { x: 0, width: first },
      unsure: { x: first, width: share(unsure) },
      fiction: { x: second, width: share(fiction) },
    },
    cuts: [first, second],
  };
}

/** Whether a cut lies between two parts, and not at an end. */
export function isInside(cut: number): boolean {
  return cut > 0 && cut < 100;
}
