import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import type { Actor } from "../policy.ts";
import { countGiven } from "./count-given.ts";
import { invitationPath } from "./paths.ts";
import { type InvitationState, leftOf, stateOf } from "./rules/invitations.ts";

/** An invitation as its inviter sees it: not who used it. */
export type OwnInvitation = {
  id: string;
  byMail: boolean;
  state: InvitationState;
  at: Date;
  expiresAt: Date;
  /** Where it was sent, while it is on its way. */
  email: string | null;
  /** To be passed on, while it can be used; what goes by mail is only in the mail. */
  link: string | null;
};

export type OwnInvitations = {
  left: number;
  invitations: OwnInvitation[];
  showsInviter: boolean;
  showsInvited: boolean;
  /** Whether somebody has invited the actor. */
  wasInvited: boolean;
};

const most = 100;

/** The invitations of the actor, newest first, and what their profile says of invitations. */
export async function myInvitations(actor: Actor): Promise<OwnInvitations> {
  const [given, rows, member] = await Promise.all([
    countGiven(db, actor.id),
    db.invitation.findMany({ where: { inviterId: actor.id, takenBackAt: null }, orderBy: { id: "desc" }, take: most }),
    db.member.findUniqueOrThrow({
      where: { id: actor.id },
      select: { showsInviter: true, showsInvited: true, invitedBy: { select: { id: true } } },
    }),
  ]);
  const invitations = rows.map((row): OwnInvitation => {
    const state = stateOf(row, now());
    const { id, byMail, createdAt: at, expiresAt } = row;
    const isOpen = state === "sent";
    return {
      id,
      byMail,
      state,
      at,
      expiresAt,
      email: isOpen ? row.email : null,
      link: isOpen && !byMail ? linkOf(id) : null,
    };
  });
  const { invitedBy, ...showing } = member;
  return { left: leftOf(given), invitations, ...showing, wasInvited: invitedBy !== null };
}

function linkOf(id: string): string {
  return new URL(invitationPath(id), env().SITE_URL).href;
}

/** Who invited a member, where both have agreed that their profile says so; else null. */
export async function shownInviterOf(memberId: string): Promise<{ handle: string; penName: string } | null> {
  const found = await db.invitation.findFirst({
    where: { memberId, member: { showsInviter: true }, inviter: { showsInvited: true } },
    select: { inviter: { select: { handle: true, penName: true } } },
  });
  return found?.inviter ?? null;
}
