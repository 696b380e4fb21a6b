import { createHash } from "node:crypto";
import { once } from "node:events";
import * as nodeFs from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack } from "tar-stream";
import { type End, endName } from "./manifest.ts";

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** An archive that is being written. Its file appears when it is whole, and never otherwise. */
export type Archive = {
  /** Adds a file whose size is known. */
  add(name: string, size: number, body: Chunks): Promise<void>;
  /** Adds the last entry and gives the file its name. */
  finish(end: Omit<End, "entries" | "sha256">): Promise<void>;
  /** Takes away what was written. */
  drop(): Promise<void>;
};

type Fs = Pick<typeof nodeFs, "createWriteStream">;

/** Begins an archive: a compressed tar, for its owner's eyes. */
export function writeArchive(file: string, fs: Fs = nodeFs): Archive {
  const half = `${file}.part`;
  const tar = pack();
  const out = fs.createWriteStream(half, { mode: 0o600, flush: true });
  const written = pipeline(tar, createGzip({ level: 3 }), out);
  written.catch(() => undefined); // whoever adds an entry hears of it
  const hash = createHash("sha256");
  let entries = 0;

  async function put(name: string, size: number, body: Chunks): Promise<void> {
    const broken = new AbortController();
    try {
      await new Promise<void>((resolve, reject) => {
        const stop = (thrown: Error) => {
          broken.abort(thrown);
          reject(thrown);
        };
        const sink = tar.entry({ name, size, mode: 0o600 }, (thrown) => (thrown ? stop(thrown) : resolve()));
        sink.on("error", stop);
        pump(body, sink, broken.signal).catch(reject);
      });
    } catch (thrown) {
      await written; // where the file could not be written, that is the reason
      throw thrown;
    }
  }

  async function pump(body: Chunks, sink: NodeJS.WritableStream, signal: AbortSignal): Promise<void> {
    for await (const chunk of body) {
      hash.update(chunk);
      if (!sink.write(chunk)) await once(sink, "drain", { signal });
    }
    sink.end();
  }

  async function add(name: string, size: number, body: Chunks): Promise<void> {
    hash.update(headOf(name, size));
    entries += 1;
    await put(name, size, body);
  }

  async function finish(end: Omit<End, "entries" | "sha256">): Promise<void> {
    const text = Buffer.from(JSON.stringify({ ...end, entries, sha256: hash.copy().digest("hex") }));
    await put(endName, text.length, [text]);
    tar.finalize();
    await written;
    await rename(half, file);
  }

  async function drop(): Promise<void> {
    tar.destroy();
    await written.catch(() => undefined); // it was interrupted
    await rm(half, { force: true });
  }

  return { add, finish, drop };
}

/** What is hashed of an entry before its content, so that nothing can be moved from one to the other. */
export function headOf(name: string, size: number): string {
  return `\n${name} ${size}\n`;
}
