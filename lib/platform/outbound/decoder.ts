import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import type { Transform } from "node:stream";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from "node:zlib";
import { OutboundRefusal } from "./refusal.ts";

/** The codings that decoders exist for, as they are offered to servers. */
export const offeredCodings = "gzip, deflate, br, zstd";

const METHOD_DEFLATE = 8;
// A window of 8 MB, the most that a sender may ask for without an agreement (RFC 9659).
const zstdBounds = { params: { [constants.ZSTD_d_windowLogMax]: 23 } };

/** What makes the body of an answer plain again; null when it is plain. Refuses codings that are unknown or lie in each other. */
export async function decoderFor(response: IncomingMessage, signal: AbortSignal): Promise<Transform | null> {
  const coding = (response.headers["content-encoding"] ?? "").trim().toLowerCase();
  if (coding === "" || coding === "identity") return null;
  if (coding === "gzip" || coding === "x-gzip") return createGunzip();
  if (coding === "br") return createBrotliDecompress();
  if (coding === "zstd") return createZstdDecompress(zstdBounds);
  if (coding === "deflate") return (await hasZlibHeader(response, signal)) ? createInflate() : createInflateRaw();
  throw new OutboundRefusal(
    "bad_encoding",
    `The answer is packed as "${coding.slice(0, 40)}", which cannot be unpacked.`,
  );
}

// "deflate" means the zlib format, yet some servers send the bare stream.
async function hasZlibHeader(response: IncomingMessage, signal: AbortSignal): Promise<boolean> {
  if (response.readableLength === 0 && !response.complete) await once(response, "readable", { signal });
  const first: Buffer | null = response.read(1);
  if (first === null) return true;
  response.unshift(first);
  return ((first[0] ?? 0) & 0x0f) === METHOD_DEFLATE;
}
