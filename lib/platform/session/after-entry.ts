import type { Actor } from "../../policy.ts";
import { log } from "../log.ts";
import { shared } from "../shared.ts";

/** What a guest had begun on a story before signing up or logging in; it travels in the form, not in a cookie. */
export type Begun = { story?: string | undefined; choice?: string | undefined };

type AfterEntry = (actor: Actor, begun: Begun) => Promise<void>;

const registry = shared<AfterEntry[]>("after-entry", () => []);

/** Has something done whenever somebody has signed up or logged in; called at start-up by modules above accounts. */
export function registerAfterEntry(run: AfterEntry): void {
  registry.push(run);
}

/** Finishes what the guest had begun. A failure is logged and never stands in the way of who comes in. */
export async function afterEntry(actor: Actor, begun: Begun): Promise<void> {
  for (const run of registry) {
    try {
      await run(actor, begun);
    } catch (error) {
      log.warn({ err: error }, "what a guest had begun could not be finished after they came in");
    }
  }
}
