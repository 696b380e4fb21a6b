import { Refusal } from "../../platform/refusal.ts";
import { FEED_LIMITS } from "../rules/feed.ts";

/** The body of what a hub sends; refused beyond the size of a feed that is read. */
export async function readPush({ body }: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > FEED_LIMITS.bytes) throw new Refusal("too_large", "This is larger than 5 MB.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
