import { z } from "zod";

/** The form of the archive; another number cannot be read by this version. */
export const format = 1;

const table = z.object({ name: z.string(), columns: z.array(z.string()).min(1) });
export type Table = z.infer<typeof table>;

/** What stands first in an archive. */
export const manifestSchema = z.object({
  format: z.number(),
  madeAt: z.iso.datetime(),
  siteUrl: z.string(),
  /** The migrations that the database had taken in. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(table),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What stands last: an archive without it is a half one. */
export const endSchema = z.object({
  entries: z.number(),
  sha256: z.string(),
  rows: z.record(z.string(), z.number()),
  sequences: z.record(z.string(), z.string()),
  files: z.number(),
});
export type End = z.infer<typeof endSchema>;

export const manifestName = "manifest.json";
export const endName = "end.json";

/** Not in an archive: salts and keys of readers, limits, and what opens an account (product.md, section 4). Members log in anew. */
export const leftOut: ReadonlySet<string> = new Set([
  "_prisma_migrations",
  "view_salts",
  "story_readers",
  "promo_readers",
  "rate_limits",
  "sessions",
  "tokens",
  "data_exports", // their files are not in it either
]);
