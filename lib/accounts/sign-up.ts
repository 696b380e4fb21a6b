import { hashPassword } from "../platform/auth/password-hash.ts";
import { takeFrom } from "../platform/limits.ts";
import { refuseField } from "../platform/refusal.ts";
import { siteName } from "../site/read-settings.ts";
import { makeAccount } from "./make-account.ts";
import { refuseUninvited } from "./refuse-uninvited.ts";
import { passwordFault } from "./rules/password.ts";
import type { SignUpInput } from "./schema.ts";
import type { Entry, Origin } from "./start-session.ts";
import { unfitName } from "./unfit-name.ts";

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
