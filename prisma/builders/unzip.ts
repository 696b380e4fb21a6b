import { text } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";

/** The files of an archive, as texts, by their paths. */
export async function unzip(
  bytes: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>,
): Promise<Record<string, string>> {
  const archive = Buffer.from(await new Response(bytes as BodyInit).arrayBuffer());
  const zip = await fromBufferPromise(archive, { lazyEntries: true });
  const files: Record<string, string> = {};
  for await (const entry of zip.eachEntry()) files[entry.fileName] = await text(await zip.openReadStreamPromise(entry));
  return files;
}
