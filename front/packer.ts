import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";
import type { Coding } from "../lib/platform/cache/pages.ts";
import { log } from "../lib/platform/log.ts";

type Packed = Exclude<Coding, "identity">;
type Packing = { quickly(bytes: Buffer): Buffer; well(bytes: Buffer): Promise<Buffer> };

const manyAsked = 5;

const packings: Record<Packed, Packing> = {
  br: {
    quickly: (bytes) => brotliCompressSync(bytes, brotliOf(3, bytes)),
    well: (bytes) => promisify(brotliCompress)(bytes, brotliOf(5, bytes)),
  },
  gzip: {
    quickly: (bytes) => gzipSync(bytes, { level: 3 }),
    well: (bytes) => promisify<Buffer, Buffer>(gzip)(bytes),
  },
};

/**
 * A page's bytes under the coding that is asked for. The first get it packed quickly: for a third of the work and a tenth
 * more bytes, since a page that changes all the time is hardly read twice between. Once some have asked, it is packed well
 * beside the work, and they get that from then on.
 */
export function packer(identity: Buffer): (coding: Coding) => Buffer {
  const packed: Partial<Record<Packed, Buffer>> = {};
  const asked = { gzip: 0, br: 0 };
  return (coding) => {
    if (coding === "identity") return identity;
    asked[coding] += 1;
    if (asked[coding] === manyAsked) void packWell(coding);
    packed[coding] ??= packings[coding].quickly(identity);
    return packed[coding];
  };

  async function packWell(coding: Packed): Promise<void> {
    try {
      packed[coding] = await packings[coding].well(identity);
    } catch (error) {
      log.warn({ err: error, coding }, "a page could not be packed well");
    }
  }
}

function brotliOf(quality: number, { length }: Buffer) {
  return { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: length } };
}
