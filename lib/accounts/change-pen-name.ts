import { isUniqueViolation, type Tx, transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import type { Actor } from "../policy.ts";
import { refuseTakenName, skeletonsOf } from "./claim-name.ts";
import { unfitName } from "./unfit-name.ts";

/** Changes the actor's pen name. The handle stays, so that links to the profile go on working. */
export async function changePenName(penName: string, actor: Actor, tries = 2): Promise<{ penName: string }> {
  const unfit = await unfitName(penName);
  if (unfit) throw unfit;
  try {
    return await transaction((tx) => rename(tx, penName, actor));
  } catch (thrown) {
    // Somebody took the name in this moment: looking again says so.
    if (!isUniqueViolation(thrown) || tries <= 1) throw thrown;
    return changePenName(penName, actor, tries - 1);
  }
}

async function rename(tx: Tx, penName: string, actor: Actor): Promise<{ penName: string }> {
  await refuseTakenName(tx, penName, actor.id);
  const { handle } = await tx.member.update({ where: { id: actor.id }, data: { penName }, select: { handle: true } });
  await tx.nameClaim.deleteMany({ where: { memberId: actor.id } });
  const claims = skeletonsOf(penName, handle).map((skeleton) => ({ skeleton, memberId: actor.id }));
  await tx.nameClaim.createMany({ data: claims });
  await record(tx, "member.changed", { memberId: actor.id });
  return { penName };
}
