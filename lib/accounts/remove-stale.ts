import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { recordEach } from "../platform/outbox.ts";
import { unverifiedLife } from "./rules/times.ts";

/**
 * Removes accounts that nobody verified in seven days, with their names. Whoever was given a role stays. Of two cents that
 * go with them some may wait for a moderator: that they are gone is told.
 */
export async function removeUnverified(): Promise<number> {
  const createdAt = { lt: new Date(now().getTime() - unverifiedLife) };
  const where = { emailVerifiedAt: null, createdAt, roles: { isEmpty: true }, demo: false, goneAt: null };
  return transaction(async (tx) => {
    const cents = await tx.twoCents.findMany({
      where: { vote: { reader: where } },
      select: { id: true, storyId: true, readerId: true },
    });
    await recordEach(
      tx,
      "cents.gone",
      cents.map(({ id: centsId, ...about }) => ({ centsId, ...about })),
    );
    return (await tx.member.deleteMany({ where })).count;
  });
}

/** Removes sessions and links whose time is over. */
export async function removeExpired(): Promise<void> {
  const expiresAt = { lt: now() };
  await db.session.deleteMany({ where: { expiresAt } });
  await db.token.deleteMany({ where: { expiresAt } });
}
