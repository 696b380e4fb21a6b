import { memberRoute } from "@/lib/platform/route.ts";
import { openExport } from "@/lib/privacy/open-export.ts";

/** The file of one of the member's own exports. */
export const GET = memberRoute({}, async ({ actor, params: { id = "" } }) => {
  const { name, file } = await openExport(id, actor);
  const headers = {
    "content-type": "application/zip",
    "content-length": String(file.size),
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  };
  return new Response(file.body, { headers });
});
