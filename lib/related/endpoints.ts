import { memberEndpoint } from "../platform/endpoint.ts";
import { changeRecommended } from "./change-recommended.ts";

/** Shows recommended stories to the member again. */
export const putRecommended = memberEndpoint("PUT /api/me/recommended", {}, ({ actor }) =>
  changeRecommended({ shown: true }, actor),
);

/** Shows them none any more: "Disable all". */
export const deleteRecommended = memberEndpoint("DELETE /api/me/recommended", {}, ({ actor }) =>
  changeRecommended({ shown: false }, actor),
);
