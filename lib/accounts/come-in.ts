import { afterEntry, type Begun } from "../platform/session/after-entry.ts";
import { currentActor, setSessionCookie, setStepCookie } from "../platform/session/current.ts";
import { endSession } from "./end-sessions.ts";
import type { SecondStep } from "./enter.ts";
import type { Entry } from "./start-session.ts";

/**
 * Lets somebody in through a form: their cookie, the end of the session they had here, and what they had begun. Answers
 * `asked` where their second step comes first.
 */
export async function comeIn(entered: Entry | SecondStep, begun: Begun = {}): Promise<"in" | "asked"> {
  if ("step" in entered) {
    await setStepCookie(entered.step);
    return "asked";
  }
  const { actor, token } = entered;
  const before = await currentActor();
  await setSessionCookie(token);
  if (before) await endSession(before.sessionId, before);
  await afterEntry(actor, begun);
  return "in";
}
