import { z } from "zod";

/** The house's papers: pages that an operator can write anew. */
export const papers = ["about", "rules", "views", "sources", "privacy", "terms"] as const;
export type PaperName = (typeof papers)[number];

/** Those that are written in the browser; the others tell how the software works, and change with it. */
export const written = ["about", "rules", "privacy", "terms"] as const satisfies readonly PaperName[];
export type WrittenPaper = (typeof written)[number];

const longest = 100_000;
const name = z.enum(written, "There is no such page.");
const after = z.string().regex(/^\d{1,18}$/);

export const changePaperInput = z.object({
  name,
  text: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .refine((text) => text.length <= longest, `A page has room for ${longest} characters.`)
    .refine((text) => /^# \S/m.test(text), "Begin with a title: a line that starts with # and a space.")
    .refine((text) => text.replace(/^# .*$/m, "").trim() !== "", "Write something below the title."),
  /** The version that this one was written over. */
  after,
  do: z.enum(["preview", "save"]).default("save"),
});
export type ChangePaper = z.output<typeof changePaperInput>;

export const putBackInput = z.object({ name, after });
export type PutBack = z.output<typeof putBackInput>;

/** A version of a paper: without a text the one that comes with the site was put back. */
export type PaperVersion = { number: string; text: string | null; by: string | null; at: Date };
