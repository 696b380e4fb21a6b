import { z } from "zod";

/** Figures of a finding, for the sentence that says it. */
const figures = z.record(z.string(), z.union([z.number(), z.string()]));

/** What a finder found: which readers, how much it weighs, and by which figures. */
export const finding = z.object({ finder: z.string(), readers: z.array(z.string()), weight: z.number(), figures });
export type Finding = z.output<typeof finding>;

export const findings = z.array(finding);

/** What a decision about a signal keeps: which one, and how many votes it removed. */
export const signalEvidence = z.object({ signal: z.string(), votes: z.number() });
export type SignalEvidence = z.output<typeof signalEvidence>;
