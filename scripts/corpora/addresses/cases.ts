import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const redirect = z.object({ status: z.number(), location: z.string().optional() });

const addressCase = z.object({
  id: z.string(),
  url: z.string(),
  expect: z.enum(["block", "allow"]),
  strength: z.enum(["must", "should"]),
  why: z.string(),
  /** What the host's name resolves to, at the first lookup, the second and so on. */
  dns: z.array(z.array(z.string())).optional(),
  scenario: z.enum(["dns", "redirect", "body"]).optional(),
  redirects: z.array(redirect).optional(),
  body: z.string().optional(),
});

/** An address that an importer may be asked to fetch, and whether it should be connected to. */
export type AddressCase = z.infer<typeof addressCase>;

/** Reads addresses.json of a folder. */
export function readCases(folder: string): AddressCase[] {
  return z.array(addressCase).parse(JSON.parse(readFileSync(join(folder, "addresses.json"), "utf8")));
}
