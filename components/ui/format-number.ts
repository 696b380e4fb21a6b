const english = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** 4812 → "4,812". */
export function formatNumber(value: number): string {
  return english.format(value);
}
