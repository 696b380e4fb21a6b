import type { Parameters } from "./parameters.ts";
import type { Count, Counts } from "./sides.ts";

export type State = "fact" | "fiction" | "disputed" | "open" | "too_few";
export type Ruled = { state: State; reason: string; gFact: number; gFiction: number };

/**
 * The rule, on the votes of both sides: p = (sum + 1) / (n + 2), G = √(p_A · p_B). `slack` loosens it for a verdict that
 * is published already.
 *
 * | A | B | state |
 * |---|---|---|
 * | 4 of 4 | 20 of 20 | too_few |
 * | 9 of 10 | 8 of 10 | fact |
 * | 1 of 10 | 2 of 10 | fiction |
 * | 9 of 10 | 2 of 10 | disputed |
 * | 5 of 10 | 6 of 10 | open |
 */
export function rule({ a, b }: Counts, parameters: Parameters, slack = 0): Ruled {
  const gFact = agreement(a, b);
  const gFiction = agreement(against(a), against(b));
  const ruled = (state: State, reason: string): Ruled => ({ state, reason, gFact, gFiction });
  if (Math.min(a.n, b.n) < parameters.leastOnSide) return ruled("too_few", "few_votes_on_a_side");
  if (holds(a, b, parameters, slack)) return ruled("fact", "both_sides_say_fact");
  if (holds(against(a), against(b), parameters, slack)) return ruled("fiction", "both_sides_say_fiction");
  if (Math.abs(shareOf(a) - shareOf(b)) >= parameters.difference) return ruled("disputed", "the_sides_differ");
  return ruled("open", "no_clear_answer");
}

/** The share of a side, drawn a little towards a half (Laplace). */
export function shareOf({ n, sum }: Count): number {
  return (sum + 1) / (n + 2);
}

function agreement(a: Count, b: Count): number {
  return Math.sqrt(shareOf(a) * shareOf(b));
}

// The same votes, read as for the opposite.
function against({ n, sum }: Count): Count {
  return { n, sum: n - sum };
}

function holds(a: Count, b: Count, parameters: Parameters, slack: number): boolean {
  const { agreement: least, lowerBound, agreementAgainst } = parameters;
  const found = figuresOf(a, b, parameters);
  return (
    found.agreement >= least - slack &&
    found.lowerBound >= lowerBound - slack &&
    found.against >= agreementAgainst - slack
  );
}

function figuresOf(a: Count, b: Count, { z, against: added }: Parameters) {
  return {
    agreement: agreement(a, b),
    lowerBound: Math.min(wilsonLower(a, z), wilsonLower(b, z)),
    against: agreement({ n: a.n + added, sum: a.sum }, { n: b.n + added, sum: b.sum }),
  };
}

/** One thing that the rule asks: at least how much, and what there is for Fact and for Fiction. */
export type Check = { name: "agreement" | "lowerBound" | "against"; least: number; fact: number; fiction: number };

/** The rule with numbers put in, for people to read. */
export function checksOf({ a, b }: Counts, parameters: Parameters): Check[] {
  const [fact, fiction] = [figuresOf(a, b, parameters), figuresOf(against(a), against(b), parameters)];
  const least = {
    agreement: parameters.agreement,
    lowerBound: parameters.lowerBound,
    against: parameters.agreementAgainst,
  };
  return (["agreement", "lowerBound", "against"] as const).map((name) => ({
    ...{ name, least: least[name], fact: fact[name], fiction: fiction[name] },
  }));
}

/** The one-sided lower bound of a share (E. B. Wilson, 1927). */
export function wilsonLower({ n, sum }: Count, z: number): number {
  if (n === 0) return 0;
  const share = sum / n;
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return (share + (z * z) / (2 * n) - spread) / (1 + (z * z) / n);
}

/** Between which bounds a share lies (E. B. Wilson, 1927): lower and upper. */
export function wilsonInterval({ n, sum }: Count, z: number): [number, number] {
  return [wilsonLower({ n, sum }, z), 1 - wilsonLower({ n, sum: n - sum }, z)];
}
