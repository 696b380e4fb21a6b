import { z } from "zod";
import { email } from "../accounts/schema.ts";
import { linksIn } from "../screening/rules/links.ts";

const id = z.string().regex(/^[0-9a-z]{1,40}$/, "There is no such invitation.");
const longestNote = 300;

/** A few plain words to somebody else: one line, and no address, so that a mail can carry them. */
export const plainNote = z
  .string()
  .default("")
  .transform((typed) =>
    typed
      .normalize("NFC")
      .replace(/[\p{Cf}\p{Co}\p{Cc}\s]+/gu, " ")
      .trim(),
  )
  .refine((line) => [...line].length <= longestNote, `Use at most ${longestNote} characters.`)
  .refine((line) => linksIn(line).length === 0, "Leave out web addresses: the mail has the one that is needed.");

/** An invitation as a link, to be passed on by oneself. */
export const linkInput = z.object({});

/** An invitation by mail to one address. */
export const mailInput = z.object({ email, note: plainNote });

/** What an invitation is made of: where it goes by mail, or nothing for a link. */
export type NewInvitation = z.output<typeof mailInput> | null;

export const takeBackInput = z.object({ invitation: id });

const checked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** Whether profiles may say who invited whom: one's own, and those of whom one invited. */
export const showingInput = z.object({ showsInviter: checked, showsInvited: checked });
export type Showing = z.output<typeof showingInput>;

export const stopMailInput = z.object({ token: z.string().max(100) });
