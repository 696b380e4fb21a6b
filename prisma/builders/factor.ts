import { openSecret } from "../../lib/accounts/two-factor/own-secret.ts";
import { codeAt, stepOf } from "../../lib/accounts/two-factor/totp.ts";
import { now } from "../../lib/platform/clock.ts";
import { db } from "../../lib/platform/db/client.ts";

/** The code that a member's app shows now, or so many steps from now. */
export async function codeOf({ id }: { id: string }, offset = 0): Promise<string> {
  const { secret } = await db.factor.findUniqueOrThrow({ where: { memberId: id } });
  return codeAt(openSecret(secret, id), stepOf(now()) + offset);
}
