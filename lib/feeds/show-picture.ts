import { sniffImage } from "../media/rules/sniff.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { askHost } from "./ask-host.ts";
import { opensPicture } from "./preview-pictures.ts";
import { ownRow } from "./queries.ts";

/** A picture that a preview shows, as its server sent it. */
export type ShownPicture = { bytes: Buffer<ArrayBuffer>; contentType: string };

const shown = new Set(["jpeg", "png", "webp", "gif"]);

type Asked = { sourceId: string; address: string; key: string };

/** Fetches a picture of a feed for its owner's preview; nothing is kept. */
export async function showPicture({ sourceId, address, key }: Asked, actor: Actor): Promise<ShownPicture> {
  if (!opensPicture(sourceId, address, key) || !(await ownRow(sourceId, actor))) throw notFound("picture");
  const { bytes } = await askHost(address, { accept: "image/webp,image/png,image/jpeg,image/gif" });
  const format = sniffImage(bytes);
  if (!shown.has(format)) throw new Refusal("invalid", "This is not a picture that can be shown here.");
  return { bytes: Buffer.from(bytes), contentType: `image/${format}` };
}
