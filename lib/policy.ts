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
  /** The bans that are in force now. */
  readonly bans: readonly ActiveBan[];
};

/** What a ban stops somebody from doing. */
export type BanScope = "comment" | "vote" | "publish";

/** A ban in force; without an end it is for good. */
export type ActiveBan = {
  readonly decisionId: string;
  readonly scopes: readonly BanScope[];
  readonly until: Date | null;
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
  /** Whoever is banned from this may not, whatever else they are. */
  stoppedBy?: BanScope;
};

const everyMember = { unverified: true, member: true } as const;
const everybody = { guest: true, ...everyMember } as const;

/** The permission table. */
export const permissions = {
  "account.manage": { owner: true },
  "story.read": everybody,
  "story.draft": everyMember,
  "story.edit": { owner: true },
  "story.publish": { member: true, stoppedBy: "publish" },
  "story.retract": { owner: true, roles: ["editor"] },
  "story.read-unpublished": { owner: true, roles: ["editor", "moderator"] },
  "media.upload": everyMember,
  "view.count": everybody,
  "verdict.ask-review": { owner: true },
  "vote.cast": { ...everyMember, stoppedBy: "vote" },
  "cents.rate": { member: true, stoppedBy: "vote" },
  "cents.answer": { owner: true, stoppedBy: "comment" },
  "story.recommend": { member: true, stoppedBy: "vote" },
  "contributor.follow": { member: true, stoppedBy: "vote" },
  "comment.post": { ...everyMember, stoppedBy: "comment" },
  "comment.vote": { member: true, stoppedBy: "vote" },
  "comment.edit": { owner: true, stoppedBy: "comment" },
  "comment.delete": { owner: true },
  "comment.read-held": { owner: true, roles: ["moderator"] },
  "source.add": { member: true, stoppedBy: "publish" },
  "source.manage": { owner: true },
  "story.mind-comments": { owner: true },
  "comment.post-muted": { roles: ["moderator"] },
  "member.ignore": everyMember,
  "report.make": everybody,
  "case.decide": { roles: ["moderator"] },
  "case.decide-escalated": { roles: [] },
  "decision.appeal": { owner: true },
  "decision.read": { owner: true, roles: ["moderator"] },
  "log.read": everybody,
  "screening.edit": { roles: ["moderator"] },
  "invitation.make": { member: true, stoppedBy: "comment" },
  "promo.manage": { roles: [] },
  "promo.request": everybody,
  "front-page.curate": { roles: ["editor"] },
  "story.mail": { member: true, stoppedBy: "comment" },
  "newsletter.edit": { roles: ["editor"] },
  "mail.bounces": { roles: [] },
  "site.settings": { roles: [] },
  "site.operate": { roles: [] },
  "category.manage": { roles: [] },
  "paper.edit": { roles: [] },
  "member.manage": { roles: [] },
  "member.list": { roles: [] },
  "member.set-roles": { roles: [] },
  "member.reset-factor": { roles: [] },
  "demo.remove": { roles: [] },
} as const satisfies Record<string, Grant>;

export type Permission = keyof typeof permissions;

/** Whether the actor may do this, to something that belongs to `ownerId` where it belongs to somebody. */
export function may(actor: Actor | null, permission: Permission, ownerId?: string): boolean {
  const grant: Grant = permissions[permission];
  if (!actor) return grant.guest === true;
  if (banOn(actor, permission)) return false;
  if (grant.owner && ownerId === actor.id) return true;
  if (grant.roles && (actor.roles.includes("admin") || grant.roles.some((role) => actor.roles.includes(role))))
    return true;
  return actor.verified ? grant.member === true : grant.unverified === true;
}

/** The ban in force that stops the actor from this; null where none does. Of several, the one that ends last. */
export function banOn(actor: Actor | null, permission: Permission): ActiveBan | null {
  const scope = (permissions[permission] as Grant).stoppedBy;
  if (!actor || !scope) return null;
  const bans = actor.bans.filter(({ scopes }) => scopes.includes(scope));
  return bans.reduce<ActiveBan | null>((last, ban) => (last && endOf(last) >= endOf(ban) ? last : ban), null);
}

function endOf({ until }: ActiveBan): number {
  return until?.getTime() ?? Number.POSITIVE_INFINITY;
}
