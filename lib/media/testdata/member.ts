import { db } from "../../platform/db/client.ts";
import { newId } from "../../platform/new-id.ts";
import type { Actor } from "../../policy.ts";

/** A member in the database, as an actor. */
export async function aMember({ verified = true } = {}): Promise<Actor> {
  const id = newId();
  const createdAt = new Date("2026-01-01T00:00:00Z");
  const emailVerifiedAt = verified ? createdAt : null;
  await db.member.create({
    data: { id, handle: `m-${id}`, penName: `Member ${id}`, email: `${id}@example.org`, emailVerifiedAt, createdAt },
  });
  return { id, handle: `m-${id}`, penName: `Member ${id}`, roles: [], verified, bans: [] };
}
