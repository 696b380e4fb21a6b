import { startSession } from "../lib/accounts/start-session.ts";
import { transaction } from "../lib/platform/db/transaction.ts";
import { sealSession, sessionCookie } from "../lib/platform/session/cookie.ts";
import { aMember } from "../prisma/builders/member.ts";

/** A member who is signed in to the site of this bench. */
export type SignedIn = { id: string; penName: string; cookie: string };

/** Makes a member who is signed in. */
export async function aSignedInMember(): Promise<SignedIn> {
  const { id, penName } = await aMember();
  const { token } = await transaction((tx) => startSession(tx, id, "Firefox"));
  return { id, penName, cookie: `${sessionCookie()}=${await sealSession(token)}` };
}
