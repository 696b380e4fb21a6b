import { db } from "../platform/db/client.ts";
import { idFromSrc } from "./rules/address.ts";
import { type Picture, toPicture, toStoryPicture } from "./rules/picture.ts";
import { storedVariants } from "./schema.ts";

const columns = { id: true, width: true, height: true, contentType: true, variants: true } as const;

/** The pictures with these ids, by id; ids that are none of ours are left out. */
export async function picturesById(ids: readonly string[]): Promise<Map<string, Picture>> {
  if (ids.length === 0) return new Map();
  const rows = await db.media.findMany({ where: { id: { in: [...new Set(ids)] } }, select: columns });
  return new Map(rows.map((row) => [row.id, toPicture({ ...row, variants: storedVariants.parse(row.variants) })]));
}

/** The pictures behind the canonical addresses in a story (`/media/<id>`), by address, as `renderStory` takes them. */
export async function picturesBySrc(srcs: readonly string[]): Promise<Map<string, ReturnType<typeof toStoryPicture>>> {
  const pictures = await picturesById(srcs.flatMap((src) => idFromSrc(src) ?? []));
  return new Map([...pictures.values()].map((picture) => [picture.src, toStoryPicture(picture)]));
}

/** Whether this picture is there and belongs to this member. */
export async function ownsPicture(ownerId: string, id: string): Promise<boolean> {
  return (await db.media.count({ where: { id, ownerId } })) > 0;
}
