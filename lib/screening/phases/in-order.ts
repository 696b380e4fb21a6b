import type { Phase } from "../schema.ts";

/** The phases, in the order in which they look. A new one is a file beside this and a line here. */
export const phases: readonly Phase[] = [];
