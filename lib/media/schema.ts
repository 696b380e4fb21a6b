import { z } from "zod";

export const pictureKind = z.enum(["story", "cover", "avatar"]);
/** What a picture is for; an avatar is cropped to squares, a promo's comes by a form of its own. */
export type PictureKind = z.infer<typeof pictureKind> | "promo";

const side = z.int().min(1).max(65_535);

export const variant = z.object({
  width: side,
  height: side,
  format: z.enum(["webp", "jpeg", "png"]),
  bytes: z.int().min(1),
});

export const storedVariant = variant.extend({ key: z.string() });
/** One file of a picture, and the storage key it lies under. */
export type StoredVariant = z.infer<typeof storedVariant>;

/** The column `media.variants`. */
export const storedVariants = z.array(storedVariant);

/** What the parent asks of the child process; it travels as its only argument. */
export const recodePlan = z.object({
  format: z.enum(["jpeg", "png", "webp", "gif"]),
  shape: z.enum(["ladder", "squares"]),
  inputBytes: z.int().min(1),
  maxPixels: z.int().min(1),
  maxMegabytes: z.int().min(1),
  maxMilliseconds: z.int().min(1),
});
export type RecodePlan = z.infer<typeof recodePlan>;

/** What the child process says about the files that follow its answer. */
export const recodeAnswer = z.discriminatedUnion("done", [
  z.object({
    done: z.literal(true),
    width: side,
    height: side,
    moved: z.boolean(),
    variants: z.array(variant).min(1).max(8),
  }),
  z.object({ done: z.literal(false), why: z.enum(["unreadable", "tooManyPixels", "tooHard"]) }),
]);
export type RecodeAnswer = z.infer<typeof recodeAnswer>;

/** A picture as its uploader learns of it. */
export interface UploadedPicture {
  id: string;
  /** What a story stores: `/media/<id>`. */
  src: string;
  width: number;
  height: number;
  /** True when the upload moved and only its first frame was kept. */
  stilled: boolean;
  variants: StoredVariant[];
}
