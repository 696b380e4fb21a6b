import { takeFrom } from "../platform/limits.ts";
import { Refusal, signedOut } from "../platform/refusal.ts";
import type { Storage } from "../platform/storage/storage.ts";
import { type Actor, may } from "../policy.ts";
import type { PictureKind, UploadedPicture } from "./schema.ts";
import { storePicture } from "./store-picture.ts";

/** A member uploads a picture. Refused: guests, more than the limit allows, and files that cannot be used. */
export async function uploadImage(
  { bytes, kind }: { bytes: Uint8Array; kind: PictureKind },
  actor: Actor | null,
  store?: Storage,
): Promise<UploadedPicture> {
  if (!actor) throw signedOut("add pictures");
  if (!may(actor, "media.upload")) throw new Refusal("forbidden", "Your account cannot add pictures.");
  await takeFrom("upload", actor.id);
  return storePicture({ bytes, kind, ownerId: actor.id }, store);
}
