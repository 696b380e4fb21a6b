import { endpoint, memberEndpoint } from "../platform/endpoint.ts";
import { ownRatings } from "./queries.ts";
import { rateCents } from "./rate-cents.ts";
import { ratingBody } from "./schema.ts";

/** Says whether two cents are helpful: `{"helpful": true}`; null takes it back. */
export const putRating = memberEndpoint(
  "PUT /api/cents/[id]/rating",
  { input: ratingBody },
  ({ input: { helpful }, actor, params: { id = "" } }) => rateCents({ centsId: id, helpful }, actor),
);

/** What the reader rated of a story's two cents: `{"ratings": {"…": true}, "own": null}`. Private, never cached. */
export const getMyRatings = endpoint("GET /api/stories/[id]/cents/mine", {}, ({ actor, params: { id = "" } }) =>
  ownRatings(id, actor),
);
