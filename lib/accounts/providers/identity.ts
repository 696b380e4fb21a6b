import { z } from "zod";
import { emailFault, tidyEmail } from "../rules/email.ts";
import { penNameFault, tidyPenName } from "../rules/pen-name.ts";
import { signUpQuery } from "../schema.ts";

/** Somebody as a provider knows them. An address that it has not seen proved is none. */
export const identityInput = z.object({
  issuer: z.string(),
  subject: z.string().min(1).max(255),
  email: z.string().nullable(),
  /** What could be their pen name; empty where nothing could. */
  name: z.string(),
});
export type Identity = z.output<typeof identityInput>;

/** Somebody who is known to a provider and not yet here, on the way to an account; kept sealed in a cookie. */
export const comingInput = identityInput.extend({ onward: signUpQuery });
export type Coming = z.output<typeof comingInput>;

/** An address that a provider has seen proved, as it is stored here; null for none that can be. */
export function provedEmail(email: unknown, proved: boolean): string | null {
  if (typeof email !== "string" || !proved) return null;
  const tidied = tidyEmail(email);
  return emailFault(tidied) === null ? tidied : null;
}

/** The first of these names that can be a pen name. Never a whole name: it is public, and need not be one's own. */
export function nameFrom(names: readonly unknown[]): string {
  const tidied = names.filter((name) => typeof name === "string").map(tidyPenName);
  return tidied.find((name) => penNameFault(name) === null) ?? "";
}
