import { endpoint } from "../platform/endpoint.ts";
import { Reply } from "../platform/reply.ts";
import { stopMails } from "./stop-mails.ts";

/** Ends mails by one click of a mail program (RFC 8058), which sends no cookie. */
export const stopByOneClick = endpoint("POST /api/unsubscribe/[token]", {}, async ({ params: { token = "" } }) => {
  await stopMails({ token });
});

/** Opening the same address changes nothing: it leads to the page with the button. */
export const showStop = endpoint("GET /api/unsubscribe/[token]", {}, async ({ params: { token = "" } }) => {
  const location = `/unsubscribe/${encodeURIComponent(token)}`;
  return new Reply(303, { location, "cache-control": "no-store" }, null);
});
