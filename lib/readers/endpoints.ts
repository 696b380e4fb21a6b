import { endpoint } from "../platform/endpoint.ts";
import { aboutMe, mineOn } from "./queries.ts";

/** Who is signed in: `{"member": null}` for guests. Private, never cached. */
export const getMe = endpoint("GET /api/me", {}, async ({ actor }) => ({
  member: actor ? await aboutMe(actor) : null,
}));

/** What belongs to the one reader of a story: own votes, and what they may do. Private, never cached. */
export const getMine = endpoint("GET /api/stories/[id]/mine", {}, ({ actor, params: { id = "" } }) =>
  mineOn(id, actor),
);
