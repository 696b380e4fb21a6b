import { z } from "zod";
import { email } from "../accounts/schema.ts";
import { plainNote } from "../invitations/schema.ts";

/** A story to be sent to one address, with a few words. */
export const mailStoryInput = z.object({
  story: z.string().regex(/^[0-9a-z]{1,40}$/, "There is no such story."),
  email,
  note: plainNote,
});
export type MailStoryInput = z.output<typeof mailStoryInput>;
