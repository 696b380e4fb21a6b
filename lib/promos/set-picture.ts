import { uploadImage } from "../media/upload-image.ts";
import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { notFound } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { noteChange } from "./note-change.ts";
import { lockPromo, refuseOver, refuseStranger } from "./own-promo.ts";
import type { NewPicture, PromoNamed } from "./schema.ts";

/** Gives a promo a picture, cleaned and kept as every picture here is; one that it had before goes. */
export async function setPicture({ id, picture, alt }: NewPicture, actor: Actor): Promise<{ id: string }> {
  refuseStranger(actor);
  const promo = await db.promo.findUnique({ where: { id } });
  if (!promo) throw notFound("promo");
  refuseOver(promo);
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const { id: pictureId } = await uploadImage({ bytes, kind: "promo" }, actor);
  await change(id, { pictureId, alt }, actor);
  return { id };
}

/** Takes a promo's picture away. */
export async function removePicture({ id }: PromoNamed, actor: Actor): Promise<{ id: string }> {
  refuseStranger(actor);
  await change(id, { pictureId: null, alt: "" }, actor);
  return { id };
}

type Pictured = { pictureId: string | null; alt: string };

async function change(id: string, data: Pictured, actor: Actor): Promise<void> {
  await transaction(async (tx) => {
    const before = await lockPromo(tx, id);
    refuseOver(before);
    if (before.pictureId === null && data.pictureId === null) return;
    await tx.promo.update({ where: { id }, data });
    const words = data.pictureId === null ? "taken away" : `shows: ${data.alt}`;
    await noteChange(tx, { promoId: id, kind: "picture", words, byId: actor.id });
  });
}
