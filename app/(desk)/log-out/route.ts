import { endSession } from "@/lib/accounts/end-sessions.ts";
import { route } from "@/lib/platform/route.ts";
import { clearSessionCookie, currentActor } from "@/lib/platform/session/current.ts";

/** Logs out and leads to the front page; also the target of the masthead's form. */
export const POST = route({}, async () => {
  const actor = await currentActor();
  if (actor) await endSession(actor.sessionId, actor);
  await clearSessionCookie();
  return seeOther("/");
});

/** Opening the address changes nothing: the button is on one's own page. */
export const GET = route({}, async () => seeOther("/me"));

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
