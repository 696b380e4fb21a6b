import { type Answer, ask } from "./raw.ts";

/** Posts a comment on a story through this process of the site, as a browser would. */
export function postComment(
  process: URL,
  siteUrl: string,
  storyId: string,
  cookie: string,
  body: string,
): Promise<Answer> {
  const headers = { cookie, origin: siteUrl, "content-type": "application/json" };
  const address = new URL(`/api/stories/${storyId}/comments`, process);
  return ask(address, { method: "POST", headers, body: JSON.stringify({ body }) });
}
