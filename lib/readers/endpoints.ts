import { endpoint } from "../platform/endpoint.ts";
import { aboutMe, mineOfContributor, mineOn } from "./queries.ts";

/** Who is signed in: `{"member": null}` for guests. Private, never cached. */
export const getMe = endpoint("GET /api/me", {}, async ({ actor }) => ({
  member: actor ? await aboutMe(actor) : null,
}));

/** What belongs to the one reader of a story: own votes, and what they may do. Private, never cached. */
export const getMine = endpoint("GET /api/stories/[id]/mine", {}, ({ actor, params: { id = "" } }) =>
  mineOn(id, actor),
);

/** What a contributor is to the one reader of their page: `{"own": false, "follows": true}`. Private, never cached. */
export const getMyContributor = endpoint(
  "GET /api/contributors/[handle]/mine",
  {},
  ({ actor, params: { handle = "" } }) => mineOfContributor(handle, actor),
);
