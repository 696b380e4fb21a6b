import { hashPassword } from "../platform/auth/password-hash.ts";
import { now } from "../platform/clock.ts";
import { isUniqueViolation, type Tx, transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { Refusal, refuseField } from "../platform/refusal.ts";
import { siteName, siteSettings } from "../site/read-settings.ts";
import { findHandle, refuseTakenName, skeletonsOf } from "./claim-name.ts";
import { passwordFault } from "./rules/password.ts";
import type { SignUpInput } from "./schema.ts";
import { type Entry, type Origin, startSession } from "./start-session.ts";
import { takeInvitation } from "./take-invitation.ts";
import { unfitName } from "./unfit-name.ts";

type Account = { penName: string; email: string; passwordHash: string };
type Coming = { userAgent: string; invitation: string | undefined };

/**
 * Makes an account and signs its owner in. An address that already has an account is treated like any other, step by
 * step: the new account cannot be verified, and the mail to the address says why. So nobody learns who has an account.
 */
export async function signUp(input: SignUpInput, origin: Origin): Promise<Entry> {
  await refuseUninvited(input);
  await takeFrom("sign-up", origin.address);
  await takeFrom("verification", input.email);
  const fault = passwordFault(input.password, { ...input, siteName: await siteName() });
  if (fault) throw refuseField("password", fault);
  const unfit = await unfitName(input.penName);
  if (unfit) throw unfit;
  const passwordHash = await hashPassword(input.password);
  const account = { penName: input.penName, email: input.email, passwordHash };
  return makeAccount(account, { userAgent: origin.userAgent, invitation: input.invitation });
}

async function refuseUninvited({ invitation }: SignUpInput): Promise<void> {
  const { signUp } = await siteSettings();
  if (signUp === "closed") throw new Refusal("forbidden", "This site takes no new members just now.");
  if (signUp === "invitation" && !invitation)
    throw new Refusal("forbidden", "New members come by invitation here. Ask a member for one, and open its link.");
}

// Two people may want one name or handle in one moment: who comes second looks again, and is told or gets another handle.
async function makeAccount(account: Account, coming: Coming, tries = 3): Promise<Entry> {
  try {
    return await transaction((tx) => insertAccount(tx, account, coming));
  } catch (thrown) {
    if (!isUniqueViolation(thrown) || tries <= 1) throw thrown;
    return makeAccount(account, coming, tries - 1);
  }
}

async function insertAccount(tx: Tx, account: Account, { userAgent, invitation }: Coming): Promise<Entry> {
  await refuseTakenName(tx, account.penName);
  const handle = await findHandle(tx, account.penName);
  const names = skeletonsOf(account.penName, handle).map((skeleton) => ({ skeleton }));
  const { id } = await tx.member.create({
    data: { id: newId(), handle, ...account, createdAt: now(), names: { create: names } },
  });
  if (invitation) await takeInvitation(tx, invitation, id);
  await record(tx, "member.signed-up", { memberId: id });
  return startSession(tx, id, userAgent);
}
