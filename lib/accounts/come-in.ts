import { afterEntry, type Begun } from "../platform/session/after-entry.ts";
import { currentActor, setSessionCookie } from "../platform/session/current.ts";
import { endSession } from "./end-sessions.ts";
import type { Entry } from "./start-session.ts";

/** Lets somebody in through a form: their cookie, the end of the session they had here, and what they had begun. */
export async function comeIn({ actor, token }: Entry, begun: Begun = {}): Promise<undefined> {
  const before = await currentActor();
  await setSessionCookie(token);
  if (before) await endSession(before.sessionId, before);
  await afterEntry(actor, begun);
  return undefined;
}
