import { z } from "zod";
import { email } from "../accounts/schema.ts";
import { plainNote } from "../invitations/schema.ts";

/** A story to be sent to one address, with a few words. */
export const mailStoryInput = z.object({
  story: z.string().regex(/^[0-9a-z]{1,40}$/, "There is no such story."),
  email,
  note: plainNote,
  /** Said where the form itself tells what came of it: nobody is led away. */
  stay: z.literal("yes").optional(),
});
export type MailStoryInput = z.output<typeof mailStoryInput>;
