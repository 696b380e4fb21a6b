import { type LimitName, resetLimit, takeFrom } from "../platform/limits.ts";

// Whoever goes on guessing runs into longer and longer waits.
const waits = ["log-in-account", "log-in-account-longer", "log-in-account-longest"] as const satisfies LimitName[];

/** Counts a try at an account's password before it is made, so that many at once get no further than one by one. */
export async function takeGuess(email: string): Promise<void> {
  for (const wait of waits) await takeFrom(wait, email);
}

/** Forgets the failed tries: after the right password, or a reset by mail, with which the owner can always get in. */
export async function forgiveGuesses(email: string): Promise<void> {
  for (const wait of waits) await resetLimit(wait, email);
}
