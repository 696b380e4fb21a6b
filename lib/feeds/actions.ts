"use server";

import { action } from "../platform/action.ts";
import { addSource } from "./add-source.ts";
import { beginImport } from "./begin-import.ts";
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
  leadTo: (added) => (added.status === "added" ? `/dashboard/sources/${added.sourceId}/proof` : undefined),
});

/** Looks for the proof that a feed is the member's; the answer says what was found. */
export const checkProofAction = action(sourceForm, (input, actor) => checkProof(input, actor), {
  leadTo: ({ proved }, { sourceId }) => (proved ? `/dashboard/sources/${sourceId}/proof?proved=yes` : undefined),
});

/** Changes how a feed is imported. */
export const changeSourceAction = action(settingsForm, changeSource, {
  leadTo: (_, { sourceId }) => `/dashboard/sources/${sourceId}/settings?saved=yes`,
});

/** Begins a feed's import with these settings. */
export const beginImportAction = action(settingsForm, beginImport, {
  leadTo: (_, { sourceId }) => `/dashboard/sources/${sourceId}?asked=yes`,
});

/** Stops a feed's import. */
export const pauseSourceAction = action(sourceForm, pauseSource, {
  leadTo: (_, { sourceId }) => `/dashboard/sources/${sourceId}`,
});

/** Goes on with a feed's import. */
export const resumeSourceAction = action(sourceForm, resumeSource, {
  leadTo: (_, { sourceId }) => `/dashboard/sources/${sourceId}?asked=yes`,
});

/** Ends a feed's import for good. */
export const removeSourceAction = action(sourceForm, removeSource, { leadTo: () => "/dashboard/sources?removed=yes" });

/** Has a feed checked at once. */
export const checkNowAction = action(sourceForm, checkNow, {
  leadTo: (_, { sourceId }) => `/dashboard/sources/${sourceId}?asked=yes`,
});

/** Has an item looked at anew. */
export const retryItemAction = action(retryForm, retryItem, {
  leadTo: (_, { sourceId }) => `/dashboard/sources/${sourceId}/log?asked=yes`,
});

/** Tells the moderators that a feed is the member's, though another has proved it. */
export const disputeSourceAction = action(disputeForm, (input, actor) => disputeSource(input, actor));

/** Adds the feeds of an OPML file. */
export const importOpmlAction = action(opmlForm, importOpml);
