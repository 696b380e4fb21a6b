import { once } from "node:events";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A file of an archive: its text, or its bytes as they come. What is packed already (a picture) is put in as it is. */
export type ZipEntry = {
  path: string;
  body: string | AsyncIterable<Uint8Array>;
  at: Date;
  packed?: boolean;
};

/** An archive of these files, made as it is read: of all that is in it, one piece is in memory. */
export async function* zipOf(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const fail = (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on("error", fail);
  fill(zip, entries).catch(fail);
  yield* output;
}

async function fill(zip: ZipFile, entries: AsyncIterable<ZipEntry>): Promise<void> {
  for await (const entry of entries) await add(zip, entry);
  zip.end();
}

// The next file is asked for when this one has been read.
async function add(zip: ZipFile, { path, body, at, packed = false }: ZipEntry): Promise<void> {
  const source = Readable.from(typeof body === "string" ? [Buffer.from(body)] : body, { objectMode: false });
  const closed = once(source, "close");
  openOnce(zip, { path, at, packed }, source);
  releaseName(zip);
  await closed;
}

// The archive keeps each file's opener to its end; this one lets go of the bytes.
function openOnce(zip: ZipFile, { path, at, packed }: Omit<Required<ZipEntry>, "body">, bytes: Readable): void {
  let source: Readable | null = bytes;
  zip.addReadStreamLazy(path, { mtime: at, compress: !packed }, (open) => {
    if (source) open(null, source);
    source = null;
  });
}

// It also keeps each file's name, as a piece of Node's common pool: with each name a whole block of the pool, 20 KB, for as
// long as the archive is being made. A name of its own takes a few bytes.
function releaseName(zip: ZipFile): void {
  const { entries } = zip as unknown as { entries: { utf8FileName: Buffer }[] };
  const last = entries.at(-1);
  if (last) last.utf8FileName = Buffer.from(new Uint8Array(last.utf8FileName).buffer);
}
