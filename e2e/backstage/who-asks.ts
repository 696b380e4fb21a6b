import { actorOfCookie } from "../../lib/platform/session/actor.ts";
import type { Actor } from "../../lib/policy.ts";

/** What is done for the member whose session cookie this is. */
export type Asked<T> = T & { session: string };

/** The member behind a session cookie. */
export async function whoAsks({ session }: { session: string }): Promise<Actor> {
  const actor = await actorOfCookie(session);
  if (!actor) throw new Error("Nobody is logged in on this page.");
  return actor;
}
