import { tokenFor, tokenHash } from "../platform/auth/secret-token.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { Refusal } from "../platform/refusal.ts";
import { type TokenPurpose, tokenLife } from "./rules/times.ts";

/** What a link stands for. */
export type Taken = { id: string; memberId: string | null; email: string | null };

/** Uses a link up: of many uses at once, one gets it. It stays unused if the transaction fails. */
export async function takeToken(tx: Tx, token: string, purpose: TokenPurpose): Promise<Taken> {
  const [taken] = await tx.$queryRaw<Taken[]>`
    UPDATE tokens SET used_at = ${now()}
    WHERE token_hash = ${tokenHash(token)} AND purpose = ${purpose} AND used_at IS NULL AND expires_at > ${now()}
    RETURNING id, member_id AS "memberId", email`;
  if (!taken) throw spent();
  return taken;
}

/** Whether a link would work now; looking changes nothing. */
export async function worksNow(token: string, purpose: TokenPurpose): Promise<boolean> {
  const found = await db.token.findFirst({
    where: { tokenHash: tokenHash(token), purpose, usedAt: null, expiresAt: { gt: now() } },
    select: { id: true },
  });
  return found !== null;
}

/** Whose link this is, if it would work now; null for none. */
export async function whoseToken(token: string, purpose: TokenPurpose): Promise<string | null> {
  const found = await db.token.findFirst({
    where: { tokenHash: tokenHash(token), purpose, usedAt: null, expiresAt: { gt: now() } },
    select: { memberId: true },
  });
  return found?.memberId ?? null;
}

/** Makes the link with this id, once: asked again, it answers with the same token. */
export async function makeToken(
  id: string,
  purpose: TokenPurpose,
  about: { memberId?: string; email?: string },
): Promise<string> {
  const token = tokenFor(id);
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + tokenLife[purpose]);
  const row = { id, tokenHash: tokenHash(token), purpose, ...about, createdAt, expiresAt };
  await db.token.createMany({ data: [row], skipDuplicates: true });
  return token;
}

/** What is said of a link that was used, has expired, or never was. */
export function spent(): Refusal {
  return new Refusal("gone", "This link has been used or has expired. Ask for a new one.");
}
