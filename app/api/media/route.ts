import { readUpload } from "@/lib/media/read-upload.ts";
import { uploadImage } from "@/lib/media/upload-image.ts";
import { checkLimit } from "@/lib/platform/limits.ts";
import { memberRoute } from "@/lib/platform/route.ts";

/** Takes a picture, as a form or as the bare file; the limit is asked before 12 MB are read, and taken from by the use case. */
export const POST = memberRoute({}, async ({ request, actor }) => {
  await checkLimit("upload", actor.id);
  const { id, src, width, height, stilled } = await uploadImage(await readUpload(request), actor);
  return Response.json({ id, src, width, height, stilled }, { status: 201, headers: { "cache-control": "no-store" } });
});
