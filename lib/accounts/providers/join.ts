import { now } from "../../platform/clock.ts";
import { isUniqueViolation, type Tx } from "../../platform/db/transaction.ts";
import { takeFrom } from "../../platform/limits.ts";
import { isRefusal, Refusal } from "../../platform/refusal.ts";
import { enter, type SecondStep } from "../enter.ts";
import { makeAccount } from "../make-account.ts";
import { refuseUninvited } from "../refuse-uninvited.ts";
import type { JoinInput } from "../schema.ts";
import type { Entry, Origin } from "../start-session.ts";
import { unfitName } from "../unfit-name.ts";
import { markVerified } from "../verify-email.ts";
import type { Coming } from "./identity.ts";
import { isProvedHere, memberLinkedTo } from "./member-linked-to.ts";

/**
 * Signs up whoever is known to a provider: their address is proved, and they have no password. Sent twice, it makes one
 * account. An address that is proved here already belongs to its owner: they link it themselves.
 */
export async function join(input: JoinInput, coming: Coming, origin: Origin): Promise<Entry | SecondStep> {
  const already = await memberLinkedTo(coming);
  if (already) return enter(already, origin);
  const { email, onward } = coming;
  if (email === null) throw unproved();
  await refuseUninvited(onward);
  await takeFrom("sign-up", origin.address);
  const unfit = await unfitName(input.penName);
  if (unfit) throw unfit;
  if (await isProvedHere(email)) throw known();
  try {
    return await makeAccount(
      { penName: input.penName, email, passwordHash: null },
      {
        userAgent: origin.userAgent,
        invitation: onward.invitation,
        with: (tx, member) => linkAndProve(tx, member, coming),
      },
    );
  } catch (thrown) {
    if (!isUniqueViolation(thrown) && !isRefusal(thrown)) throw thrown;
    // Sent twice at once: what stood in the second one's way may be the first one's name, address or invitation.
    const meanwhile = await memberLinkedTo(coming);
    if (meanwhile) return enter(meanwhile, origin);
    throw isUniqueViolation(thrown) ? known() : thrown;
  }
}

async function linkAndProve(tx: Tx, { id, email }: { id: string; email: string }, { issuer, subject }: Coming) {
  await tx.linkedAccount.create({ data: { issuer, subject, memberId: id, linkedAt: now() } });
  await markVerified(tx, id, email);
}

function known(): Refusal {
  return new Refusal("conflict", "There is an account with your address here. Log in to it once, and link the two.");
}

function unproved(): Refusal {
  return new Refusal("invalid", "No address of yours is confirmed there. Sign up with your e-mail address instead.");
}
