import { log } from "../platform/log.ts";
import { shared } from "../platform/shared.ts";
import type { OutputFormat } from "./rules/address.ts";
import { unpackAnswer } from "./rules/frame.ts";
import { MAX_PIXELS, type RecodeFailure } from "./rules/limits.ts";
import { type ImageFormat, sniffImage } from "./rules/sniff.ts";
import type { RecodePlan } from "./schema.ts";
import { makeSlots } from "./slots.ts";
import { talkToChild } from "./talk-to-child.ts";

/** One finished file of a picture. */
export interface RecodedFile {
  width: number;
  height: number;
  format: OutputFormat;
  bytes: number;
  file: Buffer;
}

/** An upload decoded, cleaned and encoded anew; or why not. */
export type Recoded =
  | { width: number; height: number; moved: boolean; files: RecodedFile[] }
  | { why: RecodeFailure; detail?: string };

type Wish = { format: ImageFormat; shape: RecodePlan["shape"] };

// --max-old-space-size bounds only JavaScript's heap, and libvips allocates outside it: so the child watches its own
// memory and leaves at `maxMegabytes`. 50 megapixels of interlaced 16-bit PNG with alpha, the worst there is, takes 600.
const LIMITS = {
  script: "lib/media/recode-child.ts",
  maxPixels: MAX_PIXELS,
  maxMegabytes: 800,
  maxMilliseconds: 20_000,
  heapMegabytes: 96,
  maxOutputBytes: 64_000_000,
};
export type RecodeLimits = typeof LIMITS;

const CHILDREN = 2;
const WAITING = 12;

/**
 * Decodes and encodes an upload in a process of its own. At most two run at once, the rest wait in line. Whatever
 * becomes of the child is an answer, never an exception.
 */
export async function recode(bytes: Uint8Array, wish: Wish, limits: Partial<RecodeLimits> = {}): Promise<Recoded> {
  const slots = shared("recode-slots", () => makeSlots(CHILDREN, WAITING));
  const recoded = await slots.run(() => runChild(bytes, wish, { ...LIMITS, ...limits }));
  if (!recoded) return { why: "busy" };
  if ("detail" in recoded) log.warn({ detail: recoded.detail, format: wish.format }, "a picture could not be prepared");
  return recoded;
}

async function runChild(bytes: Uint8Array, wish: Wish, limits: RecodeLimits): Promise<Recoded> {
  const { maxPixels, maxMegabytes, maxMilliseconds } = limits;
  const plan: RecodePlan = { ...wish, inputBytes: bytes.length, maxPixels, maxMegabytes, maxMilliseconds };
  const { output, fault } = await talkToChild(limits.script, JSON.stringify(plan), bytes, limits);
  return fault === null ? read(output) : { why: "tooHard", detail: fault };
}

/** The child is not believed: its answer must parse, and each file must be what it is said to be. */
function read(output: Buffer): Recoded {
  const unpacked = unpackAnswer(output);
  if (!unpacked) return { why: "tooHard", detail: "the answer cannot be read" };
  const { answer, files } = unpacked;
  if (!answer.done) return { why: answer.why };
  const { width, height, moved, variants } = answer;
  const made = variants.flatMap((variant, at) => {
    const file = files[at];
    return file && sniffImage(file) === variant.format ? [{ ...variant, file }] : [];
  });
  if (made.length < variants.length) return { why: "tooHard", detail: "the answer holds something else than pictures" };
  return { width, height, moved, files: made };
}
