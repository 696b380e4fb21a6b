"use server";

import { action, guestAction } from "../platform/action.ts";
import { clearSessionCookie, currentOrigin } from "../platform/session/current.ts";
import { askEmailChange } from "./ask-email-change.ts";
import { askReset } from "./ask-reset.ts";
import { askVerification, askVerificationFor } from "./ask-verification.ts";
import { beginAdmin } from "./begin-admin.ts";
import { forgetBounced } from "./bounced.ts";
import { changePassword } from "./change-password.ts";
import { changePenName } from "./change-pen-name.ts";
import { changeAvatar, changeBio } from "./change-profile.ts";
import { comeIn } from "./come-in.ts";
import { confirmEmailChange } from "./confirm-email-change.ts";
import { endEverySession, endSession, endSessionsFor } from "./end-sessions.ts";
import { ignoreMember } from "./ignore-member.ts";
import { logIn } from "./log-in.ts";
import { tryOwnAddress } from "./own-reach.ts";
import { removeDemoWorld } from "./remove-demo-world.ts";
import { resetPassword } from "./reset-password.ts";
import { afterLogIn, afterSignUp } from "./rules/onward.ts";
import {
  bioInput,
  bouncedInput,
  emailChangeInput,
  emailInput,
  emptyInput,
  ignoreInput,
  logInInput,
  memberInput,
  passwordInput,
  penNameInput,
  removeDemoInput,
  resetInput,
  rolesInput,
  sessionInput,
  signUpInput,
  tokenInput,
} from "./schema.ts";
import { setRoles } from "./set-roles.ts";
import { signUp } from "./sign-up.ts";
import { verifyEmail } from "./verify-email.ts";

export const signUpAction = guestAction(
  signUpInput,
  async (input) => comeIn(await signUp(input, await currentOrigin()), input),
  { leadTo: (_, input) => afterSignUp(input) },
);

export const logInAction = guestAction(
  logInInput,
  async (input) => comeIn(await logIn(input, await currentOrigin()), input),
  { leadTo: (_, input) => afterLogIn(input) },
);

export const askResetAction = guestAction(emailInput, async ({ email }) => askReset(email, await currentOrigin()));

export const resetPasswordAction = guestAction(
  resetInput,
  async (input) => comeIn(await resetPassword(input, await currentOrigin())),
  { leadTo: () => "/me" },
);

export const verifyEmailAction = guestAction(tokenInput, ({ token }) => verifyEmail(token), {
  leadTo: () => "/verify/done",
});

export const askVerificationAction = action(emptyInput, (_, actor) => askVerification(actor));

export const changePenNameAction = action(penNameInput, ({ penName }, actor) => changePenName(penName, actor));

export const changeBioAction = action(bioInput, ({ bio }, actor) => changeBio(bio, actor));

export const removeAvatarAction = action(emptyInput, (_, actor) => changeAvatar(null, actor));

export const askEmailChangeAction = action(emailChangeInput, askEmailChange);

export const confirmEmailChangeAction = guestAction(tokenInput, ({ token }) => confirmEmailChange(token), {
  leadTo: () => "/verify/done",
});

export const changePasswordAction = action(passwordInput, async (input, actor) =>
  comeIn(await changePassword(input, actor, await currentOrigin())),
);

export const endSessionAction = action(sessionInput, ({ session }, actor) => endSession(session, actor), {
  leadTo: () => "/account#sessions",
});

export const endEverySessionAction = action(
  emptyInput,
  async (_, actor) => {
    await endEverySession(actor);
    await clearSessionCookie();
  },
  { leadTo: () => "/log-in" },
);

export const beginAdminAction = action(tokenInput, ({ token }, actor) => beginAdmin(token, actor), {
  leadTo: () => "/admin",
});

export const askVerificationForAction = action(memberInput, askVerificationFor);

export const endSessionsForAction = action(memberInput, endSessionsFor);

export const setRolesAction = action(rolesInput, setRoles);

export const removeDemoWorldAction = action(removeDemoInput, (_, actor) => removeDemoWorld(actor));

/**
 * Ignores a member, or stops doing so; leads to the list of those who are ignored. From there to there without the anchor:
 * the router would not ask for the page anew.
 */
export const ignoreAction = action(ignoreInput, ignoreMember, {
  leadTo: ({ ignored }) => `/dashboard/options${ignored ? "#ignored" : ""}`,
});

/** Has mail sent to the member's own address again. */
export const tryAddressAction = action(emptyInput, (_, actor) => tryOwnAddress(actor), { leadTo: () => "/dashboard" });

/** Has mail sent to somebody's address again. */
export const forgetBouncedAction = action(bouncedInput, forgetBounced, {
  leadTo: () => "/admin/unreachable?said=again",
});
