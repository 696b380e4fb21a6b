import { hindrancesOf } from "../decisions/what-stands.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import type { Prisma } from "../platform/db/generated/client.ts";
import { sql } from "../platform/db/sql.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may, type Role, roles } from "../policy.ts";
import { avatarPath } from "./rules/avatar.ts";

/** A member as the masthead shows them; `moderates` where the way to the cases belongs there. */
export type HeaderMember = { penName: string; handle: string; avatar: string | null; moderates: boolean };

/** What the masthead shows of the actor. */
export async function headerMember(actor: Actor): Promise<HeaderMember> {
  const [row] = await sql.$queryRaw<{ avatarId: string | null }[]>`
    SELECT avatar_id AS "avatarId" FROM members WHERE id = ${actor.id}`;
  const avatar = row?.avatarId ? avatarPath(row.avatarId) : null;
  return { penName: actor.penName, handle: actor.handle, avatar, moderates: may(actor, "case.decide") };
}

/** A member as they see themselves; `GET /api/me` (lib/readers) adds to it. */
export type Me = HeaderMember & { id: string; roles: readonly Role[]; verified: boolean };

/** Who is signed in, for the page's script and for tools. */
export async function me(actor: Actor): Promise<Me> {
  return { id: actor.id, ...(await headerMember(actor)), roles: actor.roles, verified: actor.verified };
}

/** A member's own account, as only they see it. */
export type OwnAccount = {
  penName: string;
  handle: string;
  email: string;
  bio: string;
  /** The new text of the profile that waits for a moderator, and why. */
  waiting: { bio: string; sentence: string } | null;
  avatar: string | null;
};

/** The account settings of the actor. */
export async function ownAccount(actor: Actor): Promise<OwnAccount> {
  const row = await db.member.findUnique({
    where: { id: actor.id },
    select: { penName: true, handle: true, email: true, bio: true, waitingBio: true, avatarId: true },
  });
  if (!row) throw notFound("account");
  const { avatarId, waitingBio, ...account } = row;
  const waiting = waitingBio === null ? null : { bio: waitingBio, sentence: await whyWaiting(actor) };
  return { ...account, waiting, avatar: avatarId ? avatarPath(avatarId, 256) : null };
}

async function whyWaiting({ id }: Actor): Promise<string> {
  return (await hindrancesOf("profile", [id])).get(id)?.reason ?? "";
}

export type OwnSession = { id: string; device: string; createdAt: Date; lastSeenAt: Date };

/** The open sessions of the actor, the latest used first. */
export async function ownSessions(actor: Actor, at: Date): Promise<OwnSession[]> {
  return db.session.findMany({
    where: { memberId: actor.id, expiresAt: { gt: at } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: 100,
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
  });
}

/** A member as admins see them. The e-mail is not among it: a pen name is never linked to an e-mail in any output. */
export type ListedMember = {
  id: string;
  handle: string;
  penName: string;
  roles: Role[];
  verified: boolean;
  demo: boolean;
  hasFactor: boolean;
  createdAt: Date;
  /** How many sessions are open. */
  sessions: number;
  /** Until when the longest ban in force lasts ("good" where it has no end); null without one. */
  bannedUntil: Date | "good" | null;
};

/** How it stands with a member, to find them by. */
export const memberStates = ["unconfirmed", "banned", "demo"] as const;
export type MemberState = (typeof memberStates)[number];

export type MemberPage = { members: ListedMember[]; after: string | null };

const pageSize = 50;

/** Members for the admin's list, the newest first, 50 a page; `after` is the id that the page before ended with. */
export async function listMembers(
  query: {
    search?: string | undefined;
    after?: string | undefined;
    role?: Role | undefined;
    state?: MemberState | undefined;
  },
  actor: Actor | null,
): Promise<MemberPage> {
  if (!may(actor, "member.list")) throw notFound();
  const search = query.search?.trim().slice(0, 100);
  const contains = { contains: search ?? "", mode: "insensitive" } as const;
  const at = now();
  const rows = await db.member.findMany({
    where: {
      ...(query.state ? stateIs(query.state, at) : {}),
      goneAt: null,
      ...(search
        ? { OR: [{ penName: contains }, { handle: contains }] }
        : { OR: [{ passwordHash: { not: null } }, { linked: { some: {} } }] }),
      ...(query.role ? { roles: { has: query.role } } : {}),
      ...(query.after ? { id: { lt: query.after } } : {}),
    },
    orderBy: { id: "desc" },
    take: pageSize + 1,
    select: {
      ...{ id: true, handle: true, penName: true, roles: true, emailVerifiedAt: true, demo: true, createdAt: true },
      factor: { select: { confirmedAt: true } },
      ...standing(at),
    },
  });
  const members = rows.slice(0, pageSize).map(({ emailVerifiedAt, bans, factor, _count, ...row }) => ({
    ...row,
    sessions: _count.sessions,
    bannedUntil: longest(bans),
    hasFactor: factor?.confirmedAt != null,
    roles: roles.filter((role) => row.roles.includes(role)),
    verified: emailVerifiedAt !== null,
  }));
  return { members, after: rows.length > pageSize ? (members.at(-1)?.id ?? null) : null };
}

function stateIs(state: MemberState, at: Date): Prisma.MemberWhereInput {
  if (state === "unconfirmed") return { emailVerifiedAt: null };
  return state === "banned" ? { bans: { some: inForce(at) } } : { demo: true };
}

const inForce = (at: Date) => ({ OR: [{ until: null }, { until: { gt: at } }] });

const standing = (at: Date) => ({
  bans: { where: inForce(at), select: { until: true } },
  _count: { select: { sessions: { where: { expiresAt: { gt: at } } } } },
});

function longest(bans: readonly { until: Date | null }[]): ListedMember["bannedUntil"] {
  if (bans.length === 0) return null;
  if (bans.some(({ until }) => until === null)) return "good";
  return new Date(Math.max(...bans.map(({ until }) => until?.getTime() ?? 0)));
}

/** How large the demo world still is. */
export async function demoWorld(actor: Actor | null): Promise<{ members: number; stories: number }> {
  if (!may(actor, "demo.remove")) throw notFound();
  const [members, stories] = await Promise.all([
    db.member.count({ where: { demo: true } }),
    db.story.count({ where: { author: { demo: true } } }),
  ]);
  return { members, stories };
}
