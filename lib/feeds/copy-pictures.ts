import { idFromSrc } from "../media/rules/address.ts";
import type { PictureKind } from "../media/schema.ts";
import { storePicture } from "../media/store-picture.ts";
import { isRefusal } from "../platform/refusal.ts";
import { askHost } from "./ask-host.ts";
import type { Copied, CopiedPictures, ItemPictures } from "./item-content.ts";
import { narrowestCover } from "./rules/cover.ts";

/** How many pictures of one item are copied, and how many bytes of them. */
const mostPictures = 20;
const mostBytes = 25_000_000;

type Copy = { src?: string; bytes: number; fault: string };

/**
 * Copies pictures into our own store. What cannot be copied is named in a warning: a picture of the text stays a link,
 * a cover is left out. `before` are those that were copied earlier.
 */
export async function copyPictures(
  { inText, cover, plain }: ItemPictures,
  ownerId: string,
  before: Copied,
): Promise<CopiedPictures & { warnings: string[] }> {
  const copied: Record<string, string> = {};
  const warnings: string[] = [];
  let left = mostBytes;
  const take = async (address: string, kind: PictureKind) => {
    const known = before[address];
    const taken = known ? { src: known, bytes: 0, fault: "" } : await copy({ address, kind, ownerId }, left);
    left -= taken.bytes;
    if (taken.src) copied[address] = taken.src;
    else warnings.push(warningOf(address, kind, taken.fault));
    return taken.src;
  };
  const src = cover && (await take(cover.url, "cover"));
  for (const address of inText.slice(0, mostPictures)) await take(address, "story");
  if (inText.length > mostPictures) warnings.push(`Only the first ${mostPictures} pictures were copied.`);
  return { copied, cover: cover && src ? { ...cover, id: idFromSrc(src) ?? "" } : null, plain, warnings };
}

function warningOf(address: string, kind: PictureKind, fault: string): string {
  const what = kind === "cover" ? "The cover picture was left out" : "A picture was not copied and is a link";
  return `${what} (${address.slice(0, 200)}): ${fault}`;
}

async function copy(
  { address, kind, ownerId }: { address: string; kind: PictureKind; ownerId: string },
  room: number,
): Promise<Copy> {
  if (room <= 0) return { bytes: 0, fault: "The pictures of this item are too large together." };
  try {
    const { status, bytes } = await askHost(address, {
      accept: "image/webp,image/png,image/jpeg,image/gif",
      maxBytes: room,
    });
    if (bytes.length === 0) return { bytes: 0, fault: `The server answered with ${status}.` };
    const { src, width } = await storePicture({ bytes, kind, ownerId });
    if (kind === "cover" && width < narrowestCover)
      return { bytes: bytes.length, fault: `It is only ${width} pixels wide.` };
    return { src, bytes: bytes.length, fault: "" };
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    return { bytes: 0, fault: thrown.message };
  }
}
