import { skeletonsOf } from "../../lib/accounts/claim-name.ts";
import { hashPassword } from "../../lib/platform/auth/password-hash.ts";
import { now } from "../../lib/platform/clock.ts";
import { db } from "../../lib/platform/db/client.ts";
import { newId } from "../../lib/platform/new-id.ts";
import type { Actor, Role } from "../../lib/policy.ts";

export type MemberShape = {
  penName?: string;
  handle?: string;
  email?: string;
  verified?: boolean;
  roles?: readonly Role[];
  password?: string;
  bio?: string;
  avatarId?: string;
  demo?: boolean;
  createdAt?: Date;
};

/** A member, verified unless said otherwise; without a password nobody can log in to it. */
export async function aMember(shape: MemberShape = {}): Promise<Actor> {
  const id = newId();
  const { verified = true, roles = [], password, penName = `Member ${id}`, handle = `member-${id}`, ...rest } = shape;
  const createdAt = shape.createdAt ?? now();
  await db.member.create({
    data: {
      email: `${handle}@members.example`,
      ...rest,
      id,
      handle,
      penName,
      roles: [...roles],
      createdAt,
      emailVerifiedAt: verified ? createdAt : null,
      passwordHash: password ? await hashPassword(password) : null,
      names: { create: skeletonsOf(penName, handle).map((skeleton) => ({ skeleton })) },
    },
  });
  return { id, handle, penName, roles, verified, bans: [] };
}
