import { startSession } from "../../lib/accounts/start-session.ts";
import { transaction } from "../../lib/platform/db/transaction.ts";
import { sealSession, sessionCookie } from "../../lib/platform/session/cookie.ts";

/** The Cookie header of a member who has just logged in. */
export async function cookieOf({ id }: { id: string }): Promise<string> {
  const { token } = await transaction((tx) => startSession(tx, id, "Firefox"));
  return `${sessionCookie()}=${await sealSession(token)}; fh_member=1`;
}
