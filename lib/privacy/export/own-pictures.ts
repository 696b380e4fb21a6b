import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { storedVariants } from "../../media/schema.ts";
import { db } from "../../platform/db/client.ts";
import { storage } from "../../platform/storage/open-storage.ts";
import type { ZipEntry } from "../../platform/zip.ts";

/** A member's picture: the key of its largest file, and that file's name in the archive. */
export type OwnPicture = { key: string; file: string; createdAt: Date };

/** A member's pictures, by their ids. */
export async function ownPictures(memberId: string): Promise<Map<string, OwnPicture>> {
  const rows = await db.media.findMany({
    where: { ownerId: memberId },
    orderBy: { id: "asc" },
    select: { id: true, variants: true, createdAt: true },
  });
  return new Map(
    rows.flatMap(({ id, variants, createdAt }) => {
      const [largest] = storedVariants.parse(variants).toSorted((a, b) => b.width - a.width || b.bytes - a.bytes);
      return largest ? [[id, { key: largest.key, file: `${id}.${largest.format}`, createdAt }]] : [];
    }),
  );
}

/** A picture as a file of the archive; null where its file is gone. */
export async function pictureEntry({ key, file, createdAt }: OwnPicture): Promise<ZipEntry | null> {
  const object = await storage().get(key);
  return (
    object && {
      path: `pictures/${file}`,
      body: Readable.fromWeb(object.body as NodeStream),
      at: createdAt,
      packed: true,
    }
  );
}

/** Stored HTML with the addresses of one's own pictures led to the files beside it. */
export function withFiles(html: string, pictures: ReadonlyMap<string, OwnPicture>, root: string): string {
  return html.replace(/(?<=")\/media\/([0-9a-z]+)(?=")/g, (address, id: string) => {
    const picture = pictures.get(id);
    return picture ? `${root}pictures/${picture.file}` : address;
  });
}
