import { z } from "zod";

const word = z.string().min(1).max(30).optional().catch(undefined);

/** Which part of the public log is asked for; what cannot be meant is left out. */
export const logQuery = z.object({ kind: word, subject: word, rule: word, role: word, after: word });
export type LogQuery = z.output<typeof logQuery>;
