import { endpoint } from "../platform/endpoint.ts";
import { mineOn } from "./queries.ts";

/** What belongs to the one reader of a story: own votes, and what they may do. Private, never cached. */
export const getMine = endpoint("GET /api/stories/[id]/mine", {}, ({ actor, params: { id = "" } }) =>
  mineOn(id, actor),
);
