import { now, nowMs } from "../../platform/clock.ts";
import { db } from "../../platform/db/client.ts";
import { transaction } from "../../platform/db/transaction.ts";
import { record } from "../../platform/outbox.ts";
import { profileUrl } from "./own-links.ts";
import { readBack } from "./read-back.ts";

const day = 24 * 60 * 60 * 1000;
const checkEvery = 30 * day;
const patience = 45 * day;
const batch = 500;

/**
 * Looks whether a member's page elsewhere links back to their profile. A page that cannot be read this time keeps its mark
 * for two weeks more; one that can, and does not link back, loses it at once.
 */
export async function checkLink({ linkId }: { linkId: string }, read = readBack): Promise<void> {
  const link = await db.profileLink.findUnique({ where: { id: linkId }, include: { member: true } });
  if (!link || link.member.goneAt) return;
  const back = await read(link.url, profileUrl(link.member.handle));
  const stillBelieved = back.unsure && link.provedAt !== null && nowMs() - link.provedAt.getTime() < patience;
  const provedAt = back.fault === null ? now() : null;
  await transaction(async (tx) => {
    await tx.profileLink.updateMany({
      where: { id: linkId },
      data: { checkedAt: now(), trouble: back.fault ?? "", ...(stillBelieved ? {} : { provedAt }) },
    });
    if (!stillBelieved && (provedAt === null) !== (link.provedAt === null))
      await record(tx, "member.links-changed", { memberId: link.memberId });
  });
}

/** Hands out the links that were last proved a month ago; until one is proved anew, each day. Gives how many. */
export async function handOutLinks(): Promise<number> {
  const due = await db.profileLink.findMany({
    where: {
      provedAt: { lte: new Date(nowMs() - checkEvery) },
      checkedAt: { lte: new Date(nowMs() - day / 2) },
    },
    orderBy: { checkedAt: "asc" },
    take: batch,
    select: { id: true },
  });
  await transaction(async (tx) => {
    for (const { id } of due) await record(tx, "profile-link.due", { linkId: id });
  });
  return due.length;
}
