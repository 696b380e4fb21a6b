import { randomBytes } from "node:crypto";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { log } from "../platform/log.ts";
import { Refusal } from "../platform/refusal.ts";
import { storage } from "../platform/storage/open-storage.ts";
import { type Storage, StorageFullError } from "../platform/storage/storage.ts";
import { recode } from "./recode.ts";
import { canonicalSrc, contentTypeOf, variantKey } from "./rules/address.ts";
import { MAX_UPLOAD_BYTES, PICTURE_REFUSALS, type RecodeFailure, refusalForFormat } from "./rules/limits.ts";
import { type ImageFormat, isUsable, sniffImage } from "./rules/sniff.ts";
import type { PictureKind, StoredVariant, UploadedPicture } from "./schema.ts";

type Prepared = { id: string; width: number; height: number; moved: boolean; files: Ready[] };
type Ready = StoredVariant & { file: Buffer };

/**
 * Checks, cleans and keeps a picture: files first, then the row that makes them a picture. Where the row cannot be
 * written the files go again. The caller has asked the policy.
 */
export async function storePicture(
  { bytes, kind, ownerId }: { bytes: Uint8Array; kind: PictureKind; ownerId: string },
  store: Storage = storage(),
): Promise<UploadedPicture> {
  const prepared = await prepare(bytes, recognise(bytes), kind);
  try {
    for (const { key, file } of prepared.files) await store.put(key, file, { contentType: contentTypeOf(key) });
    return await writeRow(prepared, kind, ownerId);
  } catch (error) {
    await Promise.all(prepared.files.map(({ key }) => store.delete(key)));
    if (!(error instanceof StorageFullError)) throw error;
    log.error({ err: error }, "there is no room left for pictures");
    throw refusePicture("invalid", PICTURE_REFUSALS.noRoom);
  }
}

function recognise(bytes: Uint8Array): ImageFormat {
  if (bytes.length > MAX_UPLOAD_BYTES) throw refusePicture("too_large", PICTURE_REFUSALS.tooHeavy);
  const sniffed = sniffImage(bytes);
  if (isUsable(sniffed)) return sniffed;
  throw refusePicture("invalid", refusalForFormat(sniffed) ?? PICTURE_REFUSALS.missing);
}

async function prepare(bytes: Uint8Array, format: ImageFormat, kind: PictureKind): Promise<Prepared> {
  const recoded = await recode(bytes, { format, shape: kind === "avatar" ? "squares" : "ladder" });
  if ("why" in recoded) throw refuseFailure(recoded.why);
  // Pictures of drafts are served to whoever knows the address, so it must not be guessable: 96 bits of chance.
  const id = randomBytes(12).toString("hex");
  return { ...recoded, id, files: recoded.files.map((file) => ({ ...file, key: variantKey(id, file) })) };
}

async function writeRow(
  { id, width, height, moved, files }: Prepared,
  kind: PictureKind,
  ownerId: string,
): Promise<UploadedPicture> {
  const variants = files.map(({ file, ...variant }) => variant);
  const bytes = variants.reduce((sum, variant) => sum + variant.bytes, 0);
  const contentType = contentTypeOf(variants.at(-1)?.key ?? "");
  await db.media.create({
    data: { id, ownerId, kind, width, height, bytes, contentType, variants, createdAt: now() },
  });
  return { id, src: canonicalSrc(id), width, height, stilled: moved, variants };
}

function refuseFailure(why: RecodeFailure): Refusal {
  if (why === "busy") return new Refusal("too_many", PICTURE_REFUSALS.busy, { retryAfterSeconds: 60 });
  return refusePicture("invalid", PICTURE_REFUSALS[why]);
}

function refusePicture(code: "invalid" | "too_large", message: string): Refusal {
  return new Refusal(code, message, { fields: { picture: message } });
}
