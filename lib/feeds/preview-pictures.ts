import { timingSafeEqual } from "node:crypto";
import { idFromSrc } from "../media/rules/address.ts";
import { tokenFor } from "../platform/auth/secret-token.ts";
import type { StoryPicture } from "../platform/html/render-picture.ts";
import type { CopiedPictures, ItemPictures } from "./item-content.ts";

/** How the pictures of an item are shown before they are copied: each stands where it would, as if it had been. */
export type PreviewPictures = CopiedPictures & {
  /** What is drawn there: the picture through our own door, so that a preview asks no other server for anything. */
  drawn: ReadonlyMap<string, StoryPicture>;
};

// How large they are is not known before they are there; the browser then takes their own shape.
const size = { width: 1200, height: 800 };

/** The pictures at these addresses for the preview of a source. */
export function previewPictures(sourceId: string, { inText, cover, plain }: ItemPictures): PreviewPictures {
  const addresses = cover ? [...inText, cover.url] : inText;
  const placed = addresses.map((address, index) => ({ address, src: `/media/preview${index}` }));
  return {
    plain,
    copied: Object.fromEntries(placed.map(({ address, src }) => [address, src])),
    cover: cover && { ...cover, id: idFromSrc(placed.at(-1)?.src ?? "") ?? "" },
    drawn: new Map(
      placed.map(({ address, src }) => [
        src,
        { ...size, variants: [{ width: size.width, url: doorOf(sourceId, address) }] },
      ]),
    ),
  };
}

/** Whether this key was given out with this picture of this source; else anybody could have any address asked. */
export function opensPicture(sourceId: string, address: string, key: string): boolean {
  const [given, right] = [Buffer.from(key), Buffer.from(keyOf(sourceId, address))];
  return given.length === right.length && timingSafeEqual(given, right);
}

function doorOf(sourceId: string, address: string): string {
  return `/api/sources/${sourceId}/picture?${new URLSearchParams({ address, key: keyOf(sourceId, address) })}`;
}

function keyOf(sourceId: string, address: string): string {
  return tokenFor(`picture:${sourceId}:${address}`);
}
