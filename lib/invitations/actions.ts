"use server";

import { action, guestAction } from "../platform/action.ts";
import { stopMail } from "../platform/mail/stop-mail.ts";
import { changeShowing } from "./change-showing.ts";
import { makeInvitation } from "./make-invitation.ts";
import { linkInput, mailInput, showingInput, stopMailInput, takeBackInput } from "./schema.ts";
import { takeBackInvitation } from "./take-back.ts";

const ownPage = "/dashboard/invitations";

/** Makes a link to pass on; it stands on the page that this leads back to. */
export const inviteByLinkAction = action(linkInput, (_, actor) => makeInvitation(null, actor), {
  leadTo: () => `${ownPage}?said=made`,
});

/** Invites by mail. */
export const inviteByMailAction = action(mailInput, makeInvitation, { leadTo: () => `${ownPage}?said=sent` });

/** Takes an invitation back. */
export const takeBackAction = action(takeBackInput, takeBackInvitation, { leadTo: () => `${ownPage}?said=back` });

/** Says whether profiles may tell who invited whom. */
export const changeShowingAction = action(showingInput, changeShowing);

/** Has no more mails sent to an address by members; for whoever has the link of such a mail. */
export const stopMailAction = guestAction(stopMailInput, ({ token }) => stopMail(token), {
  leadTo: (_, { token }) => `/mail/stop/${token}`,
});
