import { db } from "../platform/db/client.ts";
import { notFound } from "../platform/refusal.ts";
import { exportStorage } from "../platform/storage/open-storage.ts";
import type { StoredObject } from "../platform/storage/storage.ts";
import type { Actor } from "../policy.ts";
import { exportKey } from "./export-key.ts";

/** The file of one of the actor's own exports, with its name. */
export async function openExport(id: string, actor: Actor): Promise<{ name: string; file: StoredObject }> {
  const found = await db.dataExport.findFirst({ where: { id, memberId: actor.id, state: "ready" } });
  const file = found && (await exportStorage().get(exportKey(id)));
  if (!file) throw notFound("file");
  return { name: `${actor.handle}-${found.createdAt.toISOString().slice(0, 10)}.zip`, file };
}
