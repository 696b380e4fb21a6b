import type { Tx } from "../platform/db/transaction.ts";
import { inForce } from "./rules/standing.ts";

/** Works out from the log for how long trust in a member is reduced, and writes it down where the screening finds it. */
export async function settleDistrusts(tx: Tx, memberId: string): Promise<void> {
  const decisions = await tx.decision.findMany({
    where: {
      OR: [
        { concernsId: memberId, kind: "distrust" },
        { concernsId: memberId, undoes: { not: null } },
      ],
    },
    orderBy: { number: "asc" },
  });
  const standing = inForce(decisions).filter(({ kind }) => kind === "distrust");
  await tx.distrust.deleteMany({ where: { memberId } });
  await tx.distrust.createMany({
    data: standing.map(({ id, createdAt, until }) => ({ decisionId: id, memberId, since: createdAt, until })),
  });
}
