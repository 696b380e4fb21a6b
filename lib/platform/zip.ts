import { configure, type ReadableReader, TextReader, ZipWriter } from "@zip.js/zip.js";

/** A file of an archive: its text, or its bytes as they come. What is packed already (a picture) is put in as it is. */
export type ZipEntry = {
  path: string;
  body: string | ReadableStream<Uint8Array>;
  at: Date;
  packed?: boolean;
};

configure({ useWebWorkers: false });

/** An archive of these files, made as it is read: of all that is in it, one piece is in memory. */
export async function* zipOf(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => undefined); // it is heard where somebody waits for a piece
  const reader = readable.getReader();
  fill(new ZipWriter(writable), entries).catch(failed.reject);
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), failed.promise]);
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function fill(zip: ZipWriter<unknown>, entries: AsyncIterable<ZipEntry>): Promise<void> {
  for await (const { path, body, at, packed } of entries) {
    const source: TextReader | ReadableReader = typeof body === "string" ? new TextReader(body) : { readable: body };
    await zip.add(path, source, { lastModDate: at, level: packed ? 0 : 6 });
  }
  await zip.close();
}
