// How likely it is by chance to see as many or more. Exact sums, in logarithms so that long products do not vanish.

/** P(X ≥ k) of a binomial: of n, each by itself with chance p. P(X ≥ k) = Σ_{i ≥ k} C(n, i) pⁱ (1 − p)ⁿ⁻ⁱ. */
export function binomialTail(n: number, k: number, p: number): number {
  if (k <= 0 || p >= 1) return 1;
  if (k > n || p <= 0) return 0;
  return sum(k, n, (i) => logChoose(n, i) + i * Math.log(p) + (n - i) * Math.log1p(-p));
}

/**
 * P(X ≥ k) of a hypergeometric: of `drawn` taken out of `all` without putting back, at least k are among the `marked`.
 * P(X ≥ k) = Σ_{i ≥ k} C(marked, i) C(all − marked, drawn − i) / C(all, drawn).
 */
export function hypergeometricTail(all: number, marked: number, drawn: number, k: number): number {
  const least = Math.max(k, drawn - (all - marked));
  const most = Math.min(marked, drawn);
  if (k <= Math.max(0, drawn - (all - marked))) return 1;
  const whole = logChoose(all, drawn);
  return sum(least, most, (i) => logChoose(marked, i) + logChoose(all - marked, drawn - i) - whole);
}

/** How surprising a chance is: 0 for what is certain, 1 for one in ten, 3 for one in a thousand; at most `most`. */
export function surpriseOf(chance: number, most: number): number {
  return chance <= 0 ? most : Math.min(most, Math.max(0, -Math.log10(chance)));
}

/** log10 of the number of ways to choose k of n. */
export function log10Choose(n: number, k: number): number {
  return logChoose(n, k) / Math.LN10;
}

function sum(from: number, to: number, logOf: (i: number) => number): number {
  let total = 0;
  for (let i = from; i <= to; i += 1) total += Math.exp(logOf(i));
  return Math.min(1, total);
}

const logFactorials = [0];

function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i += 1) logFactorials.push((logFactorials[i - 1] ?? 0) + Math.log(i));
  return logFactorials[n] ?? 0;
}

function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return Number.NEGATIVE_INFINITY;
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
