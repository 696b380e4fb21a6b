import { endpoint } from "../platform/endpoint.ts";
import { Reply } from "../platform/reply.ts";
import { endSubscription } from "./change-subscription.ts";

/** Ends a newsletter by one click of a mail program (RFC 8058), which sends no cookie. */
export const endByOneClick = endpoint(
  "POST /api/newsletter/unsubscribe/[token]",
  {},
  async ({ params: { token = "" } }) => endSubscription({ token }),
);

/** Opening the same address changes nothing: it leads to the page with the button. */
export const showEnd = endpoint("GET /api/newsletter/unsubscribe/[token]", {}, async ({ params: { token = "" } }) => {
  const location = `/subscription/${encodeURIComponent(token)}`;
  return new Reply(303, { location, "cache-control": "no-store" }, null);
});
