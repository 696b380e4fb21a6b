import { isPassword } from "../platform/auth/password-hash.ts";
import { db } from "../platform/db/client.ts";
import { takeFrom } from "../platform/limits.ts";
import { Refusal } from "../platform/refusal.ts";
import { enter, finishLogIn, type SecondStep } from "./enter.ts";
import { forgiveGuesses, takeGuess } from "./guard-guesses.ts";
import type { LogInInput } from "./schema.ts";
import type { Entry, Origin } from "./start-session.ts";

type Account = { id: string; passwordHash: string | null };

type Input = Pick<LogInInput, "email" | "password">;

/** Logs a member in at once, for tools: with the code of the second step where theirs is on. */
export async function logIn({ code = "", ...input }: Input & { code?: string }, origin: Origin): Promise<Entry> {
  const entered = await beginLogIn(input, origin);
  return "step" in entered ? finishLogIn({ step: entered.step, code }, origin) : entered;
}

/** Logs a member in, up to the second step where theirs is on. A wrong password and an unknown address are told apart by nothing, not even time. */
export async function beginLogIn(input: Input, origin: Origin): Promise<Entry | SecondStep> {
  await takeFrom("log-in", origin.address);
  await takeGuess(input.email);
  const account = await accountWith(input.email, input.password);
  if (!account) throw wrong();
  await forgiveGuesses(input.email);
  return enter(account.id, origin);
}

// An address has at most one verified account, and may have unverified ones: that one and the newest of these are tried.
// A failed log-in compares two passwords in any case.
async function accountWith(email: string, password: string): Promise<Account | null> {
  const [first, second] = await db.member.findMany({
    where: { email },
    orderBy: [{ emailVerifiedAt: { sort: "asc", nulls: "last" } }, { createdAt: "desc" }],
    take: 2,
    select: { id: true, passwordHash: true },
  });
  if (await isPassword(password, first?.passwordHash)) return first ?? null;
  if (await isPassword(password, second?.passwordHash)) return second ?? null;
  return null;
}

function wrong(): Refusal {
  const message = "This e-mail and this password do not belong together. Check both, or set a new password.";
  return new Refusal("invalid", message, { fields: { password: message } });
}
