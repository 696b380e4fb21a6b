import { notFound } from "@/lib/platform/refusal.ts";
import { route } from "@/lib/platform/route.ts";
import { releasedFile } from "@/lib/verdicts/queries.ts";

/** A released file, to be kept. Its content never changes. */
export const GET = route({}, async ({ params: { name = "" } }) => {
  const file = await releasedFile(name);
  if (!file) throw notFound("file");
  const headers = {
    "content-type": "application/gzip",
    "content-length": String(file.size),
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "public, max-age=86400",
  };
  return new Response(file.body, { headers });
});
