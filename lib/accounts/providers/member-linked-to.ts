import { db } from "../../platform/db/client.ts";
import type { Identity } from "./identity.ts";

/** The member who logs in with this account of another site; null for none. */
export async function memberLinkedTo({
  issuer,
  subject,
}: Pick<Identity, "issuer" | "subject">): Promise<string | null> {
  const linked = await db.linkedAccount.findUnique({
    where: { issuer_subject: { issuer, subject }, member: { goneAt: null } },
    select: { memberId: true },
  });
  return linked?.memberId ?? null;
}

/** Whether an address is somebody's here, and proved. */
export async function isProvedHere(email: string): Promise<boolean> {
  return (await db.member.count({ where: { email, emailVerifiedAt: { not: null } } })) > 0;
}
