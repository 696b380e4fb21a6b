import { Refusal } from "../platform/refusal.ts";
import { MAX_UPLOAD_BYTES, PICTURE_REFUSALS } from "./rules/limits.ts";
import { type PictureKind, pictureKind } from "./schema.ts";

/** Room for the other parts of a form around the file. */
const FORM_BYTES = 64_000;

/**
 * Reads an upload from a request: a form with one file and perhaps a field `kind`, or the bare file with `?kind=`.
 * Stops reading, and refuses, as soon as the body is larger than a picture may be.
 */
export async function readUpload(request: Request): Promise<{ bytes: Uint8Array; kind: PictureKind }> {
  const type = request.headers.get("content-type") ?? "";
  const isForm = type.toLowerCase().startsWith("multipart/form-data");
  const most = MAX_UPLOAD_BYTES + (isForm ? FORM_BYTES : 0);
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooHeavy();
  const body = await readAtMost(request.body, most);
  const asked = new URL(request.url).searchParams.get("kind");
  if (!isForm) return { bytes: body, kind: readKind(asked) };
  const form = await parseForm(body, type);
  const file = [...form.values()].find((value) => value instanceof File);
  const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  return { bytes, kind: readKind(form.get("kind") ?? asked) };
}

async function readAtMost(body: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Cancelling would cut the connection before the refusal is sent; what still comes is dropped by the server.
  for await (const chunk of body?.values({ preventCancel: true }) ?? []) {
    size += chunk.length;
    if (size > most) throw tooHeavy();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function parseForm(body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refusal("invalid", "The upload did not arrive whole. Choose the picture again.");
  }
}

function readKind(asked: unknown): PictureKind {
  const kind = pictureKind.safeParse(asked ?? "story");
  if (kind.success) return kind.data;
  throw new Refusal("invalid", "A picture is for a story, a cover or an avatar: say story, cover or avatar.");
}

function tooHeavy(): Refusal {
  return new Refusal("too_large", PICTURE_REFUSALS.tooHeavy, { fields: { picture: PICTURE_REFUSALS.tooHeavy } });
}
