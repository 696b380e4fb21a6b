import { actorOf } from "../accounts/actor-of.ts";
import type { Actor } from "../policy.ts";

/** The contributor for whom a job works on a feed. */
export async function ownerOf({ ownerId }: { ownerId: string }): Promise<Actor> {
  return actorOf(ownerId);
}
