const ID = /^[0-9a-z]{8,40}$/;
const FILE = /^(?:[1-9]\d{0,4}\.webp|fallback\.(?:jpg|png))$/;
const SRC = /^\/media\/([0-9a-z]{8,40})$/;

/** The formats we write ourselves. */
export type OutputFormat = "webp" | "jpeg" | "png";

/** The file a variant lies in, inside the folder of its picture. */
export function variantFile(variant: { width: number; format: OutputFormat }): string {
  if (variant.format === "webp") return `${variant.width}.webp`;
  return variant.format === "jpeg" ? "fallback.jpg" : "fallback.png";
}

/** The storage key of a variant; with `/media/` before it, its address. */
export function variantKey(id: string, variant: { width: number; format: OutputFormat }): string {
  return `${id}/${variantFile(variant)}`;
}

/** The address that stories store for a picture: it never changes, whatever variants exist. */
export function canonicalSrc(id: string): string {
  return `/media/${id}`;
}

/** The id in a canonical address, or null when `src` is not one of ours. */
export function idFromSrc(src: string): string | null {
  return SRC.exec(src)?.[1] ?? null;
}

/** The storage keys that may answer `/media/<path>`, best first; none when the path is not one we ever write. */
export function keysForPath(path: string): string[] {
  const [id, file, ...rest] = path.split("/");
  if (!id || !ID.test(id) || rest.length > 0) return [];
  if (file === undefined) return [`${id}/fallback.jpg`, `${id}/fallback.png`];
  return FILE.test(file) ? [`${id}/${file}`] : [];
}

/** The content type of a key we wrote. */
export function contentTypeOf(key: string): string {
  if (key.endsWith(".webp")) return "image/webp";
  return key.endsWith(".png") ? "image/png" : "image/jpeg";
}
