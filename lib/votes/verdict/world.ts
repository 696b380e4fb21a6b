import type { Ballots } from "./ballots.ts";
import type { Parameters } from "./parameters.ts";

/** What the steps after the fit go by: who voted what, what that weighs, and the factor of each reader. */
export type World = { ballots: Ballots; weights: Float64Array; factor: Float64Array; parameters: Parameters };
