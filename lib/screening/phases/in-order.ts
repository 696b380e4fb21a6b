import type { Phase } from "../schema.ts";

/** What every text goes through, in this order. A new rule is one file and one line here. */
export const phases: readonly Phase[] = [];
