import { z } from "zod";
import { showPicture } from "@/lib/feeds/show-picture.ts";
import { memberRoute } from "@/lib/platform/route.ts";

const input = z.object({ address: z.string().max(4000), key: z.string().max(100) });

/** A picture of a feed, for its owner's preview. */
export const GET = memberRoute({ input }, async ({ input: { address, key }, params, actor }) => {
  const { bytes, contentType } = await showPicture({ sourceId: params.id ?? "", address, key }, actor);
  const headers = {
    "content-type": contentType,
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "private, max-age=600",
  };
  return new Response(bytes, { headers });
});
