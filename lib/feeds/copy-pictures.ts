import { storePicture } from "../media/store-picture.ts";
import { isRefusal } from "../platform/refusal.ts";
import { askHost } from "./ask-host.ts";
import type { Copied } from "./item-content.ts";

/** How many pictures of one item are copied, and how many bytes of them. */
const mostPictures = 20;
const mostBytes = 25_000_000;

/** Copies pictures into our own store; what cannot be copied is named in a warning and stays a link. */
export async function copyPictures(
  addresses: readonly string[],
  ownerId: string,
  before: Copied,
): Promise<{ copied: Copied; warnings: string[] }> {
  const copied: Record<string, string> = {};
  const warnings: string[] = [];
  let left = mostBytes;
  for (const address of addresses.slice(0, mostPictures)) {
    const known = before[address];
    const { src, bytes, fault } = known ? { src: known, bytes: 0, fault: "" } : await copy(address, ownerId, left);
    left -= bytes;
    if (src) copied[address] = src;
    else warnings.push(`A picture was not copied and is a link (${address.slice(0, 200)}): ${fault}`);
  }
  if (addresses.length > mostPictures) warnings.push(`Only the first ${mostPictures} pictures were copied.`);
  return { copied, warnings };
}

async function copy(
  address: string,
  ownerId: string,
  room: number,
): Promise<{ src?: string; bytes: number; fault: string }> {
  if (room <= 0) return { bytes: 0, fault: "The pictures of this item are too large together." };
  try {
    const { status, bytes } = await askHost(address, {
      accept: "image/webp,image/png,image/jpeg,image/gif",
      maxBytes: room,
    });
    if (bytes.length === 0) return { bytes: 0, fault: `The server answered with ${status}.` };
    const { src } = await storePicture({ bytes, kind: "story", ownerId });
    return { src, bytes: bytes.length, fault: "" };
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    return { bytes: 0, fault: thrown.message };
  }
}
