import { exportOpml } from "@/lib/feeds/export-opml.ts";
import { memberRoute } from "@/lib/platform/route.ts";

/** The member's feeds as an OPML file. */
export const GET = memberRoute({}, async ({ actor }) => {
  const headers = {
    "content-type": "text/x-opml; charset=utf-8",
    "content-disposition": 'attachment; filename="sources.opml"',
    "cache-control": "private, no-store",
  };
  return new Response(await exportOpml(actor), { headers });
});
