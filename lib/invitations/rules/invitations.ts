/** How many invitations each member has; one that expires or is taken back can be given again. */
export const invitationsEach = 5;

/** For how many days an invitation works. */
export const invitationDays = 30;

/** How it stands with an invitation, as its inviter sees it. */
export type InvitationState = "sent" | "used" | "expired";

/** What that is worked out from. */
export type InvitationTimes = { expiresAt: Date; usedAt: Date | null; memberId: string | null };

/**
 * How an invitation stands that was not taken back. One that was used by an account which is gone again (nobody confirmed its
 * address, say) counts as expired.
 *
 * | used | account | past its time | state |
 * |---|---|---|---|
 * | no | – | no | sent |
 * | no | – | yes | expired |
 * | yes | there | any | used |
 * | yes | gone | any | expired |
 */
export function stateOf({ expiresAt, usedAt, memberId }: InvitationTimes, at: Date): InvitationState {
  if (usedAt) return memberId ? "used" : "expired";
  return expiresAt > at ? "sent" : "expired";
}

/** How many more somebody can give who has so many that are used or on their way. */
export function leftOf(given: number): number {
  return Math.max(0, invitationsEach - given);
}

/** When an invitation expires that is made now. */
export function expiryOf(at: Date): Date {
  return new Date(at.getTime() + invitationDays * 86_400_000);
}
