import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { unverifiedLife } from "./rules/times.ts";

/** Removes accounts that nobody verified in seven days, with their names. Whoever was given a role stays. */
export async function removeUnverified(): Promise<number> {
  const createdAt = { lt: new Date(now().getTime() - unverifiedLife) };
  const where = { emailVerifiedAt: null, createdAt, roles: { isEmpty: true }, demo: false, goneAt: null };
  const { count } = await db.member.deleteMany({ where });
  return count;
}

/** Removes sessions and links whose time is over. */
export async function removeExpired(): Promise<void> {
  const expiresAt = { lt: now() };
  await db.session.deleteMany({ where: { expiresAt } });
  await db.token.deleteMany({ where: { expiresAt } });
}
