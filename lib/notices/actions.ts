"use server";

import { action, guestAction } from "../platform/action.ts";
import { chooseMails } from "./choose-mails.ts";
import { markAllRead } from "./mark-read.ts";
import { choicesInput, readAllInput, stopInput } from "./schema.ts";
import { stopMails } from "./stop-mails.ts";

/** Marks all that was on the page as read. */
export const readAllAction = action(readAllInput, markAllRead, { leadTo: () => "/dashboard/notices" });

/** Chooses when to get mail. */
export const chooseMailsAction = action(choicesInput, chooseMails);

/** Ends the mails that a link in one of them is about; whoever has the link may. Leads back to its page, which says so. */
export const stopMailsAction = guestAction(stopInput, stopMails, {
  leadTo: (_, { token }) => `/unsubscribe/${encodeURIComponent(token)}`,
});
