import { newToken, tokenHash } from "../platform/auth/secret-token.ts";
import { now } from "../platform/clock.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import type { SessionActor } from "../platform/session/actor.ts";
import { sessionSeconds } from "../platform/session/cookie.ts";
import { activeBans } from "./active-bans.ts";
import { type ActorRow, toActor } from "./load-actor.ts";
import { deviceOf } from "./rules/device.ts";

/** Where somebody comes from: an address group for limits, and the user agent. */
export type Origin = { address: string; userAgent: string };

/** Somebody who has just come in, with the token for their cookie. */
export type Entry = { actor: SessionActor; token: string };

/** Starts a session with a new token, of which only the hash is kept. */
export async function startSession(tx: Tx, memberId: string, userAgent: string): Promise<Entry> {
  const token = newToken();
  const at = now();
  const { id, member } = await tx.session.create({
    data: {
      id: newId(),
      tokenHash: tokenHash(token),
      memberId,
      device: deviceOf(userAgent),
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + sessionSeconds * 1000),
    },
    select: {
      id: true,
      member: {
        select: {
          id: true,
          handle: true,
          penName: true,
          roles: true,
          emailVerifiedAt: true,
          factor: { select: { confirmedAt: true } },
        },
      },
    },
  });
  const { factor, ...who } = member;
  const row: Omit<ActorRow, "bans"> = { ...who, hasFactor: factor?.confirmedAt != null, sessionId: id, lastSeenAt: at };
  return { actor: await toActor(row, await activeBans(tx, memberId)), token };
}
