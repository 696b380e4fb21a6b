/** What the scorer goes by; `docs/decisions/0028` says where each number comes from. */
export type Parameters = {
  /** Readers with fewer live votes count in the percentage only. */
  leastVotes: number;
  /** Collusion: so many stories in common, this share of the same votes, this share of them within so many minutes. */
  commonStories: number;
  sameShare: number;
  nearShare: number;
  nearMinutes: number;
  /** How many of the nearest votes on a story each vote is compared with. */
  nearest: number;
  /** Activity: over how many days a reader's votes are counted for their weight. */
  activeDays: number;
  /** Ridge of the intercepts and of the factors. */
  lambdaIntercept: number;
  lambdaFactor: number;
  /** The fit ends when no factor moves more than this, or after so many sweeps. */
  tolerance: number;
  sweeps: number;
  /** Neutral is whose factor is below this share of the 95th percentile. */
  neutral: number;
  /** The rule: votes a side, agreement, lower bound, agreement after so many votes against on each side, difference. */
  leastOnSide: number;
  agreement: number;
  lowerBound: number;
  z: number;
  against: number;
  agreementAgainst: number;
  difference: number;
  /** The share of the most active readers that a verdict has to survive without. */
  mostActive: number;
  /** Cold start: so many readers with so many votes, and how well factors foretell votes that were held out. */
  leastReaders: number;
  leastReaderVotes: number;
  leastAuc: number;
  /** By how much a published verdict may miss the rule before it falls, and from how many earlier votes on a reader may bring it down. */
  hysteresis: number;
  earlierVotes: number;
};

export const defaults: Parameters = {
  leastVotes: 6,
  commonStories: 10,
  sameShare: 0.95,
  nearShare: 0.8,
  nearMinutes: 20,
  nearest: 200,
  activeDays: 28,
  lambdaIntercept: 0.15,
  lambdaFactor: 0.03,
  tolerance: 1e-6,
  sweeps: 200,
  neutral: 0.15,
  leastOnSide: 5,
  agreement: 0.6,
  lowerBound: 0.35,
  z: 1.28,
  against: 1.5,
  agreementAgainst: 0.5,
  difference: 0.4,
  mostActive: 0.01,
  leastReaders: 100,
  leastReaderVotes: 10,
  leastAuc: 0.55,
  hysteresis: 0.02,
  earlierVotes: 10,
};
