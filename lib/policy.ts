// WHO MAY. One table, asked synchronously; rules say when.

export const roles = ["editor", "moderator", "admin"] as const;
export type Role = (typeof roles)[number];

/** Who is asking. A guest is `null`. */
export type Actor = {
  readonly id: string;
  readonly handle: string;
  readonly penName: string;
  readonly roles: readonly Role[];
  readonly verified: boolean;
};

type Grant = {
  /** People without an account. */
  guest?: true;
  /** Members whose e-mail is not verified yet. */
  unverified?: true;
  /** Members with a verified e-mail. */
  member?: true;
  /** The person the thing belongs to (verified or not). */
  owner?: true;
  /** Roles that may, whoever it belongs to. Admins may whatever editors and moderators may. */
  roles?: readonly Role[];
};

const everyMember = { unverified: true, member: true } as const;
const everybody = { guest: true, ...everyMember } as const;

/** The permission table. */
export const permissions = {
  "account.manage": { owner: true },
  "story.read": everybody,
  "story.draft": everyMember,
  "story.edit": { owner: true },
  "story.publish": { member: true },
  "story.retract": { owner: true, roles: ["editor"] },
  "story.read-unpublished": { owner: true, roles: ["editor", "moderator"] },
  "media.upload": everyMember,
  "view.count": everybody,
  "vote.cast": everyMember,
  "comment.post": everyMember,
  "comment.vote": { member: true },
  "comment.edit": { owner: true },
  "comment.delete": { owner: true },
  "comment.read-held": { owner: true, roles: ["moderator"] },
  "source.add": { member: true },
  "source.manage": { owner: true },
  "screening.edit": { roles: ["moderator"] },
  "member.list": { roles: [] },
  "member.set-roles": { roles: [] },
  "demo.remove": { roles: [] },
} as const satisfies Record<string, Grant>;

export type Permission = keyof typeof permissions;

/** Whether the actor may do this, to something that belongs to `ownerId` where it belongs to somebody. */
export function may(actor: Actor | null, permission: Permission, ownerId?: string): boolean {
  const grant: Grant = permissions[permission];
  if (!actor) return grant.guest === true;
  if (grant.owner && ownerId === actor.id) return true;
  if (grant.roles && (actor.roles.includes("admin") || grant.roles.some((role) => actor.roles.includes(role))))
    return true;
  return actor.verified ? grant.member === true : grant.unverified === true;
}
