import { now } from "../../platform/clock.ts";
import { type Tx, transaction } from "../../platform/db/transaction.ts";
import { takeFrom } from "../../platform/limits.ts";
import { newId } from "../../platform/new-id.ts";
import { record } from "../../platform/outbox.ts";
import { notFound, refuseField } from "../../platform/refusal.ts";
import type { Actor } from "../../policy.ts";

/** How many links a profile has at most. */
export const mostLinks = 5;

/** Adds a page elsewhere to the actor's links; whether it links back is looked at next. */
export async function addLink({ url }: { url: string }, actor: Actor): Promise<void> {
  await takeFrom("profile-link", actor.id);
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM members WHERE id = ${actor.id} FOR NO KEY UPDATE`;
    const links = await tx.profileLink.findMany({ where: { memberId: actor.id }, select: { url: true } });
    if (links.some((link) => link.url === url)) throw refuseField("url", "You have this link already.");
    if (links.length >= mostLinks)
      throw refuseField("url", `A profile has at most ${mostLinks} links. Remove one of them first.`);
    const { id } = await tx.profileLink.create({ data: { id: newId(), memberId: actor.id, url, createdAt: now() } });
    await record(tx, "profile-link.due", { linkId: id });
  });
}

/** Has one of the actor's links looked at once more. */
export async function askLinkCheck({ link }: { link: string }, actor: Actor): Promise<void> {
  await takeFrom("profile-link", actor.id);
  await transaction(async (tx) => {
    const { count } = await tx.profileLink.updateMany({
      where: { id: link, memberId: actor.id },
      data: { trouble: "" },
    });
    if (count === 0) throw notFound("link");
    await record(tx, "profile-link.due", { linkId: link });
  });
}

/** Takes one of the actor's links away; one that is gone stays gone. */
export async function removeLink({ link }: { link: string }, actor: Actor): Promise<void> {
  await transaction((tx) => remove(tx, link, actor));
}

async function remove(tx: Tx, id: string, { id: memberId }: Actor): Promise<void> {
  const { count } = await tx.profileLink.deleteMany({ where: { id, memberId } });
  if (count > 0) await record(tx, "member.links-changed", { memberId });
}
