import { hash, verify } from "@node-rs/argon2";
import { shared } from "../shared.ts";
import { makeGate } from "./gate.ts";

// Argon2id (its default), 19 MiB, two passes, one lane: OWASP's first choice.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Each hash takes 19 MiB and a whole core for a moment: at most two at once in the process.
const gate = shared("password-gate", () => makeGate(2, 200));

/** The hash of a password, as it is stored. */
export function hashPassword(password: string): Promise<string> {
  return gate(() => hash(password, cost));
}

/** Whether the password belongs to the hash. Without a hash it takes just as long and says no. */
export function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  return gate(async () => {
    const right = await verify(stored ?? (await nobody()), password);
    return right && stored != null;
  });
}

function nobody(): Promise<string> {
  return shared("nobody-s-password", () => hash("the password of nobody", cost));
}
