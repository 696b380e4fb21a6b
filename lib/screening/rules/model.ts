/** A trained classifier: what each feature of a text weighs, and from which score on a text is held. */
export type Model = {
  /** Log odds of spam before anything is known of the text. */
  bias: number;
  /** The chance of being spam (0 to 1) from which a text is held. */
  threshold: number;
  weights: ReadonlyMap<string, number>;
};

/** The chance (0 to 1) that log odds stand for. */
export function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
