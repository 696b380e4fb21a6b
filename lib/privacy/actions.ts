"use server";

import { action, guestAction } from "../platform/action.ts";
import { askExport } from "./ask-export.ts";
import { askDeletion } from "./deletion/ask-deletion.ts";
import { keepAccount, keepByLink } from "./deletion/keep-account.ts";
import { deletionInput, emptyInput, keepInput } from "./schema.ts";

const ownPage = "/account/data";

/** Asks for everything of one's own as a file. */
export const askExportAction = action(emptyInput, (_, actor) => askExport(actor), {
  leadTo: () => ownPage,
});

/** Asks for one's account to be deleted in seven days. */
export const askDeletionAction = action(deletionInput, askDeletion, { leadTo: () => `${ownPage}?said=asked` });

/** Keeps one's account after all. */
export const keepAccountAction = action(emptyInput, (_, actor) => keepAccount(actor), {
  leadTo: () => `${ownPage}?said=kept`,
});

/** The same by the link of the mail; for whoever has it. */
export const keepByLinkAction = guestAction(keepInput, ({ token }) => keepByLink(token), {
  leadTo: () => "/account/keep/done",
});
