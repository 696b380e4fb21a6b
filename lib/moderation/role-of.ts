import type { DeciderRole } from "../decisions/rules/kinds.ts";
import type { Actor } from "../policy.ts";

/** In which part an actor decides who is a moderator, an admin, or both. */
export function roleOf(actor: Actor): Exclude<DeciderRole, "system" | "contributor"> {
  return actor.roles.includes("moderator") ? "moderator" : "admin";
}
