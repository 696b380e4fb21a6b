import { skeletonsOf } from "../../../lib/accounts/claim-name.ts";
import { db } from "../../../lib/platform/db/client.ts";
import { newId } from "../../../lib/platform/new-id.ts";
import type { WorldMember } from "../../world/shape.ts";
import { daysBefore } from "./times.ts";

/** Writes the members of the demo world; the answer gives each one's id by handle. */
export async function seedMembers(
  members: readonly WorldMember[],
  passwordHash: string,
  at: Date,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { handle, penName, email, bio, roles, joinedDaysAgo } of members) {
    const createdAt = daysBefore(at, joinedDaysAgo);
    const names = skeletonsOf(penName, handle).map((skeleton) => ({ skeleton }));
    const data = { handle, penName, email, bio, roles: [...roles], createdAt, emailVerifiedAt: createdAt };
    const { id } = await db.member.create({
      data: { id: newId(createdAt.getTime()), ...data, passwordHash, demo: true, names: { create: names } },
    });
    ids.set(handle, id);
  }
  return ids;
}
