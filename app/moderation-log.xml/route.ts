import { atomLog } from "@/lib/decisions/log-feed.ts";
import { publicLog } from "@/lib/decisions/queries.ts";
import { env } from "@/lib/platform/env.ts";
import { route } from "@/lib/platform/route.ts";
import { siteName } from "@/lib/site/read-settings.ts";

/** The newest decisions as an Atom feed. */
export const GET = route({}, async () => {
  const [name, url] = [await siteName(), env().SITE_URL];
  const { entries } = await publicLog({});
  const headers = { "content-type": "application/atom+xml; charset=utf-8", "cache-control": "public, max-age=60" };
  return new Response(atomLog(entries, { name, url }), { headers });
});
