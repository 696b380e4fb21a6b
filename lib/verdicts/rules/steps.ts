import type { ShownSides, Sides } from "../schema.ts";

const step = 5;

/**
 * What pages show of both sides: a side's numbers move only when five votes more or fewer stand there than when they moved
 * last. Whoever watches after one vote does not learn on which side it fell.
 *
 * | shown | now | shown then |
 * |---|---|---|
 * | none | 12.5 of A | 10 of A |
 * | 10 of A | 14.5 of A | 10 of A, with its old share |
 * | 10 of A | 15 of A | 15 of A, with its new share |
 */
export function inSteps(shown: ShownSides | null, now: Sides, leastOnSide: number): ShownSides {
  const a = moved(shown?.a ?? null, now.a);
  const b = moved(shown?.b ?? null, now.b);
  const missing = Math.max(0, leastOnSide - a.n) + Math.max(0, leastOnSide - b.n);
  return { a, b, needs: Math.ceil(missing / step) * step };
}

function moved(shown: Sides["a"] | null, now: Sides["a"]): Sides["a"] {
  if (shown && Math.abs(now.n - shown.n) < step) return shown;
  return { n: Math.floor(now.n / step) * step, p: Math.round(now.p * 100) / 100 };
}
