import type { Tx } from "../platform/db/transaction.ts";
import { inForce } from "./rules/standing.ts";

/** Works a member's bans out from the log, and writes them down where a request finds them. The member is locked, so that a comment comes before the ban or not at all. */
export async function settleBans(tx: Tx, memberId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM members WHERE id = ${memberId} FOR NO KEY UPDATE`;
  const decisions = await tx.decision.findMany({
    where: {
      OR: [
        { concernsId: memberId, kind: "ban" },
        { concernsId: memberId, undoes: { not: null } },
      ],
    },
    orderBy: { number: "asc" },
  });
  const bans = inForce(decisions).filter(({ kind }) => kind === "ban");
  await tx.ban.deleteMany({ where: { memberId } });
  await tx.ban.createMany({
    data: bans.map(({ id, scopes, createdAt, until }) => ({
      decisionId: id,
      memberId,
      scopes,
      since: createdAt,
      until,
    })),
  });
}
