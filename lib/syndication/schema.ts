import { z } from "zod";

const pixels = z.coerce.number().int().min(1).max(100_000).optional().catch(undefined);

/** What `/oembed` is asked. A bound that is no number is none. */
export const oembedQuery = z.object({
  url: z.string("Say which page: /oembed?url=…").min(1).max(4000),
  format: z.string().default("json"),
  maxwidth: pixels,
  maxheight: pixels,
});
export type OembedQuery = z.output<typeof oembedQuery>;
