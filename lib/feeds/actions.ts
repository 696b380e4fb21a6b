"use server";

import { action } from "../platform/action.ts";
import { addSource } from "./add-source.ts";
import { changeSource } from "./change-source.ts";
import { checkNow } from "./check-now.ts";
import { checkProof } from "./check-proof.ts";
import { disputeSource } from "./dispute-source.ts";
import { importOpml } from "./import-opml.ts";
import { pauseSource } from "./pause-source.ts";
import { removeSource } from "./remove-source.ts";
import { resumeSource } from "./resume-source.ts";
import { retryItem } from "./retry-item.ts";
import { addForm, disputeForm, opmlForm, retryForm, settingsForm, sourceForm } from "./schema.ts";

/** Adds a feed; where a site offers several, the answer lists them. */
export const addSourceAction = action(addForm, addSource, {
  leadTo: (added) => (added.status === "added" ? `/dashboard/sources/${added.sourceId}` : undefined),
});

/** Looks for the proof that a feed is the member's; the answer says what was found. */
export const checkProofAction = action(sourceForm, (input, actor) => checkProof(input, actor));

/** Changes how a feed is imported. */
export const changeSourceAction = action(settingsForm, changeSource);

/** Stops a feed's import. */
export const pauseSourceAction = action(sourceForm, pauseSource);

/** Begins a feed's import, or goes on with it. */
export const resumeSourceAction = action(sourceForm, resumeSource);

/** Ends a feed's import for good. */
export const removeSourceAction = action(sourceForm, removeSource, { leadTo: () => "/dashboard/sources" });

/** Has a feed checked at once. */
export const checkNowAction = action(sourceForm, checkNow);

/** Has an item looked at anew. */
export const retryItemAction = action(retryForm, retryItem);

/** Tells the moderators that a feed is the member's, though another has proved it. */
export const disputeSourceAction = action(disputeForm, (input, actor) => disputeSource(input, actor));

/** Adds the feeds of an OPML file. */
export const importOpmlAction = action(opmlForm, importOpml);
