import { sniffImage } from "../media/rules/sniff.ts";
import { isRefusal, notFound } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { askHost } from "./ask-host.ts";
import { opensPicture } from "./preview-pictures.ts";
import { ownRow } from "./queries.ts";

/** A picture that a preview shows. */
export type ShownPicture = { bytes: Buffer<ArrayBuffer>; contentType: string };

const shown = new Set(["jpeg", "png", "webp", "gif"]);

type Asked = { sourceId: string; address: string; key: string };

/** Fetches a picture of a feed for its owner's preview; nothing is kept. One that cannot be had is words instead. */
export async function showPicture({ sourceId, address, key }: Asked, actor: Actor): Promise<ShownPicture> {
  if (!opensPicture(sourceId, address, key) || !(await ownRow(sourceId, actor))) throw notFound("picture");
  try {
    const { bytes } = await askHost(address, { accept: "image/webp,image/png,image/jpeg,image/gif" });
    const format = sniffImage(bytes);
    return shown.has(format) ? { bytes: Buffer.from(bytes), contentType: `image/${format}` } : notHere;
  } catch (thrown) {
    if (isRefusal(thrown)) return notHere;
    throw thrown;
  }
}

const notHere: ShownPicture = {
  contentType: "image/svg+xml",
  bytes: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 80"><rect width="600" height="80" fill="#f3f0e9"/><text x="300" y="46" text-anchor="middle" font-family="sans-serif" font-size="18" fill="#5b564b">This picture cannot be had: a link will stand here.</text></svg>`,
  ),
};
