import type { IncomingMessage } from "node:http";
import { Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { decoderFor } from "./decoder.ts";
import { OutboundRefusal } from "./refusal.ts";
import { type CodedFault, step } from "./step.ts";

/** The body of an answer, unpacked; refused as soon as it is longer than `maxBytes`, packed or unpacked. */
export function readBody(response: IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
  return step(
    signal,
    async () => {
      if (Number(response.headers["content-length"]) > maxBytes) throw tooLarge(maxBytes);
      const gathered = gather(maxBytes);
      const decoder = await decoderFor(response, signal);
      const unpacking = decoder ? [upTo(maxBytes), decoder] : [];
      await pipeline([response, ...unpacking, gathered.sink], { signal });
      return gathered.bytes();
    },
    unreadable,
  );
}

function upTo(maxBytes: number): Transform {
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed += chunk.length;
      if (passed > maxBytes) done(tooLarge(maxBytes));
      else done(null, chunk);
    },
  });
}

// One buffer that grows: a body that comes byte by byte would cost a hundred times its size as a list.
function gather(maxBytes: number): { sink: Writable; bytes: () => Buffer } {
  let held: Buffer = Buffer.alloc(0);
  let length = 0;
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const needed = length + chunk.length;
      if (needed > maxBytes) return done(tooLarge(maxBytes));
      if (needed > held.length) held = grown(held, Math.min(maxBytes, Math.max(needed, 2 * held.length)));
      length += chunk.copy(held, length);
      done();
    },
  });
  return { sink, bytes: () => held.subarray(0, length) };
}

function grown(held: Buffer, size: number): Buffer {
  const larger = Buffer.alloc(size);
  held.copy(larger);
  return larger;
}

function tooLarge(maxBytes: number): OutboundRefusal {
  const most = maxBytes >= 1_048_576 ? `${Math.floor(maxBytes / 1_048_576)} MB` : `${maxBytes} bytes`;
  return new OutboundRefusal("too_large", `The answer is larger than ${most}, which is the most that is read.`);
}

function unreadable({ code }: CodedFault): OutboundRefusal {
  if (/^(?:Z_|ERR__|ERR_BROTLI|ZSTD_)/.test(code)) {
    return new OutboundRefusal("bad_encoding", "The answer is packed, and could not be unpacked.");
  }
  return new OutboundRefusal("unreachable", "The server broke off in the middle of its answer.");
}
