// How likely it is by chance to see as many or more. Exact sums, in logarithms so that long products do not vanish.

/** P(X ≥ k) of a binomial: of n, each by itself with chance p. P(X ≥ k) = Σ_{i ≥ k} C(n, i) pⁱ (1 − p)ⁿ⁻ⁱ. */
export function binomialTail(n: number, k: number, p: number): number {
  if (k <= 0 || p >= 1) return 1;
  if (k > n || p <= 0) return 0;
  return sum(k, n, (i) => logChoose(n, i) + i * Math.log(p) + (n - i) * Math.log1p(-p));
}

/**
 * P(X ≥ k) of a beta-binomial: of n, each with the same chance, of which all that is known is `alike` to `unlike` seen
 * before. P(X ≥ k) = Σ_{i ≥ k} C(n, i) B(i + alike, n − i + unlike) / B(alike, unlike). The less was seen, the less
 * surprises.
 */
export function betaBinomialTail(n: number, k: number, alike: number, unlike: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  const whole = logBeta(alike, unlike);
  return sum(k, n, (i) => logChoose(n, i) + logBeta(i + alike, n - i + unlike) - whole);
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

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

// Stirling's series, after Γ(x) = Γ(x + 1)/x has brought x to where it is exact to ten digits.
function logGamma(x: number): number {
  let [shifted, rest] = [x, 0];
  for (; shifted < 10; shifted += 1) rest -= Math.log(shifted);
  const inverse = 1 / shifted;
  const series = inverse / 12 - inverse ** 3 / 360 + inverse ** 5 / 1260;
  return rest + (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series;
}
