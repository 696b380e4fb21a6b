import { z } from "zod";
import { emailFault, tidyEmail } from "./rules/email.ts";
import { safePath } from "./rules/next-path.ts";
import { passwordFault, tidyPassword } from "./rules/password.ts";
import { penNameFault, tidyPenName } from "./rules/pen-name.ts";
import { reservedFault } from "./rules/reserved.ts";

const typed = z.string().max(2000, "This is far too long.").default("");

// A fault is found by a rule that answers with a sentence, or null.
const ruled = (tidy: (typed: string) => string, fault: (tidied: string) => string | null) =>
  typed.transform(tidy).superRefine((value, context) => {
    const message = fault(value);
    if (message) context.addIssue({ code: "custom", message });
  });

export const penName = ruled(tidyPenName, (name) => penNameFault(name) ?? reservedFault(name, ""));
export const email = ruled(tidyEmail, emailFault);
const newPassword = ruled(tidyPassword, (password) =>
  passwordFault(password, { penName: "", email: "", siteName: "" }),
);
const ownPassword = typed.transform(tidyPassword);

/** Where a form leads, and what a guest had begun on a story. */
const onward = {
  next: z
    .string()
    .optional()
    .catch(undefined)
    .transform((path) => safePath(path)),
  story: z
    .string()
    .regex(/^[0-9a-z]{1,40}$/)
    .optional()
    .catch(undefined),
  choice: z.enum(["fact", "fiction", "unsure"]).optional().catch(undefined),
};

export const onwardInput = z.object(onward);

const invitation = z
  .string()
  .regex(/^[\w-]{1,100}$/)
  .optional()
  .catch(undefined);

/** What an address of the sign-up page can carry: where to go on, and an invitation. */
export const signUpQuery = z.object({ ...onward, invitation });
export type SignUpQuery = z.output<typeof signUpQuery>;

export const signUpInput = z.object({ penName, email, password: newPassword, invitation, ...onward });
export type SignUpInput = z.output<typeof signUpInput>;

export const logInInput = z.object({ email: typed.transform(tidyEmail), password: ownPassword, ...onward });
export type LogInInput = z.output<typeof logInInput>;

export const codeInput = z.object({ code: typed });
export const stepInput = z.object({ code: typed, ...onward });
export const ownPasswordInput = z.object({ current: ownPassword });

/** A member proves that it is they: by their password, or by a code. */
export const proofInput = z.object({ current: ownPassword, code: typed });
export type ProofInput = z.output<typeof proofInput>;

export const memberInput = z.object({ member: z.string().max(40) });

/** Where a sign-in link goes, and where its use leads. */
export const signInLinkInput = z.object({ email, ...onward });
export type SignInLinkInput = z.output<typeof signInLinkInput>;

/** The use of such a link. */
export const signInInput = z.object({ token: z.string().max(100), ...onward });

const linkLength = 300;

/** A page elsewhere that a member calls theirs. */
export const linkInput = z.object({
  url: typed
    .transform((address) => tidyLink(address))
    .refine((url) => url !== null, "Type the whole address of a page, beginning with https://.")
    .refine((url) => (url?.length ?? 0) <= linkLength, `Use at most ${linkLength} characters.`)
    .transform((url) => url ?? ""),
});

/** Signing up with an account of another site: what is left to type. */
export const joinInput = z.object({ penName });
export type JoinInput = z.output<typeof joinInput>;

/** Linking such an account to one's own here; the password is asked for where one logged in a while ago. */
export const linkAccountInput = z.object({ current: ownPassword });
export const unlinkInput = z.object({ issuer: z.string().max(500) });

export const ownLinkInput = z.object({ link: z.string().max(40) });

export const emptyInput = z.object({});
export const emailInput = z.object({ email });
export const tokenInput = z.object({ token: z.string().max(100) });
export const resetInput = z.object({ token: z.string().max(100), password: newPassword });
export const penNameInput = z.object({ penName });
export const sessionInput = z.object({ session: z.string().max(40) });

const bioLength = 500;
export const bioInput = z.object({
  bio: typed.transform(tidyBio).refine((bio) => [...bio].length <= bioLength, `Use at most ${bioLength} characters.`),
});

export const passwordInput = z.object({ current: ownPassword, password: newPassword });
export type PasswordInput = z.output<typeof passwordInput>;

export const emailChangeInput = z.object({ email, current: ownPassword });
export type EmailChangeInput = z.output<typeof emailChangeInput>;

const role = z.enum(["editor", "moderator", "admin"]);
export const rolesInput = z.object({
  member: z.string().max(40),
  roles: z
    .union([z.array(role), role.transform((one) => [one])])
    .default([])
    .transform((roles) => [...new Set(roles)]),
});
export type RolesInput = z.output<typeof rolesInput>;

export const removeDemoInput = z.object({
  confirm: z.literal("on", "Tick the box first: the demo world cannot be brought back."),
});

// As it is shown and asked for: without a password in it, or a place in the page.
function tidyLink(typed: string): string | null {
  const url = URL.parse(typed.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || !url.hostname.includes("."))
    return null;
  url.hash = "";
  return url.href;
}

// Lines stay; what cannot be seen or turns the text around goes.
function tidyBio(bio: string): string {
  return bio
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/[\p{Cf}\p{Co}]|(?!\n)\p{Cc}/gu, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Ignores a member, or stops doing so. */
export const ignoreInput = z.object({
  handle: z.string().regex(/^[a-z0-9-]{1,40}$/, "There is no such member."),
  ignored: z.enum(["yes", "no"]).transform((word) => word === "yes"),
});

/** An address that mail came back from, as the list of them names it. */
export const bouncedInput = z.object({ key: z.string().regex(/^[0-9a-f]{32}$/, "There is no such address.") });
