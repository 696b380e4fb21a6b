import { memberEndpoint } from "../platform/endpoint.ts";
import { followContributor } from "./follow-contributor.ts";
import { recommendStory } from "./recommend-story.ts";

/** Recommends a story: `{"recommended": true, "recommends": 12}`. */
export const putRecommend = memberEndpoint("PUT /api/stories/[id]/recommend", {}, ({ actor, params: { id = "" } }) =>
  recommendStory({ storyId: id, wanted: true }, actor),
);

/** Takes it back. */
export const deleteRecommend = memberEndpoint(
  "DELETE /api/stories/[id]/recommend",
  {},
  ({ actor, params: { id = "" } }) => recommendStory({ storyId: id, wanted: false }, actor),
);

/** Follows a contributor: `{"follows": true, "followers": 12}`. */
export const putFollow = memberEndpoint(
  "PUT /api/contributors/[handle]/follow",
  {},
  ({ actor, params: { handle = "" } }) => followContributor({ handle, wanted: true }, actor),
);

/** Stops following them. */
export const deleteFollow = memberEndpoint(
  "DELETE /api/contributors/[handle]/follow",
  {},
  ({ actor, params: { handle = "" } }) => followContributor({ handle, wanted: false }, actor),
);
