import { z } from "zod";
import { chosenKinds, mailTimes } from "./rules/kinds.ts";

/** Ids of notices, as `newId()` makes them. */
export const noticeId = z.string().regex(/^[0-9a-z]{1,32}$/, "There is no such notice.");

/** Marks as read all notices up to the one that was the newest on the page. */
export const readAllInput = z.object({ upTo: noticeId });

const time = z.enum(mailTimes, "Choose at once, once a day or never.");

/** When to mail, kind by kind. */
export const choicesInput = z.object(Object.fromEntries(chosenKinds.map((kind) => [kind, time])));

/** The token of a link that ends mails. */
export const stopInput = z.object({ token: z.string().max(200) });

/** Which page of the notices is asked for; what cannot be meant is left out. */
export const noticesQuery = z.object({ after: noticeId.optional().catch(undefined) });
