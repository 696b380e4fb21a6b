import { now } from "../platform/clock.ts";
import { isUniqueViolation, type Tx, transaction } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { findHandle, refuseTakenName, skeletonsOf } from "./claim-name.ts";
import { type Entry, startSession } from "./start-session.ts";
import { takeInvitation } from "./take-invitation.ts";

/** Without a password one comes in by another site, or by a link in a mail. */
type Account = { penName: string; email: string; passwordHash: string | null };

type Coming = {
  userAgent: string;
  invitation: string | undefined;
  /** What is written with the account, in its transaction. */
  with?: (tx: Tx, member: { id: string; email: string }) => Promise<void>;
};

/**
 * Makes an account and signs its owner in. Two people may want one name or handle in one moment: who comes second looks
 * again, and is told or gets another handle.
 */
export async function makeAccount(account: Account, coming: Coming, tries = 3): Promise<Entry> {
  try {
    return await transaction((tx) => insertAccount(tx, account, coming));
  } catch (thrown) {
    if (!isUniqueViolation(thrown) || tries <= 1) throw thrown;
    return makeAccount(account, coming, tries - 1);
  }
}

async function insertAccount(tx: Tx, account: Account, { userAgent, invitation, with: also }: Coming): Promise<Entry> {
  await refuseTakenName(tx, account.penName);
  const handle = await findHandle(tx, account.penName);
  const names = skeletonsOf(account.penName, handle).map((skeleton) => ({ skeleton }));
  const { id } = await tx.member.create({
    data: { id: newId(), handle, ...account, createdAt: now(), names: { create: names } },
  });
  if (invitation) await takeInvitation(tx, invitation, id);
  await record(tx, "member.signed-up", { memberId: id });
  await also?.(tx, { id, email: account.email });
  return startSession(tx, id, userAgent);
}
