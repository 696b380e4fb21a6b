import type { Actor } from "../../policy.ts";
import { shared } from "../shared.ts";
import { openSession } from "./cookie.ts";

/** Who a session's token belongs to, read from the database now; null when the session has ended. */
export type ActorLoader = (token: string) => Promise<SessionActor | null>;

/** An actor with the id of the session they came in by. */
export type SessionActor = Actor & {
  readonly sessionId: string;
  /** They have roles, which count for nothing until they have set up the second step that the site asks for. */
  readonly rolesWait?: true;
};

const registry = shared<{ load: ActorLoader | null }>("actor-loader", () => ({ load: null }));

/** Says how actors are loaded (lib/accounts); called once when a process starts. */
export function registerActorLoader(load: ActorLoader): void {
  registry.load = load;
}

/** The actor behind the value of a session cookie. */
export async function actorOfCookie(value: string | null | undefined): Promise<SessionActor | null> {
  if (!value) return null;
  if (!registry.load) throw new Error("No actor loader is registered: call registerActorLoader() at start-up.");
  const token = await openSession(value);
  return token ? registry.load(token) : null;
}
