import { db } from "../platform/db/client.ts";
import { storage } from "../platform/storage/open-storage.ts";
import { storedVariants } from "./schema.ts";

/** Removes a member's avatars with their files. Pictures of stories go with what shows them (collect-orphans.ts). */
export async function removeAvatars(ownerId: string): Promise<void> {
  const avatars = await db.media.findMany({ where: { ownerId, kind: "avatar" }, select: { id: true, variants: true } });
  for (const { id, variants } of avatars) {
    for (const { key } of storedVariants.parse(variants)) await storage().delete(key);
    await db.media.deleteMany({ where: { id } });
  }
}
