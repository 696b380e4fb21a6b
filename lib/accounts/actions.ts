"use server";

import { action, guestAction } from "../platform/action.ts";
import { clearSessionCookie, currentActor, currentOrigin, currentStep } from "../platform/session/current.ts";
import { askEmailChange } from "./ask-email-change.ts";
import { askReset } from "./ask-reset.ts";
import { askSignInLink } from "./ask-sign-in-link.ts";
import { askVerification, askVerificationFor } from "./ask-verification.ts";
import { beginAdmin } from "./begin-admin.ts";
import { forgetBounced } from "./bounced.ts";
import { changePassword } from "./change-password.ts";
import { changePenName } from "./change-pen-name.ts";
import { changeAvatar, changeBio } from "./change-profile.ts";
import { comeIn } from "./come-in.ts";
import { confirmEmailChange } from "./confirm-email-change.ts";
import { endEverySession, endSession, endSessionsFor } from "./end-sessions.ts";
import { finishLogIn } from "./enter.ts";
import { ignoreMember } from "./ignore-member.ts";
import { beginLogIn } from "./log-in.ts";
import { tryOwnAddress } from "./own-reach.ts";
import { addLink, askLinkCheck, removeLink } from "./profile-links/change-links.ts";
import { comeInComing, linkComing } from "./providers/come-in-coming.ts";
import { unlinkAccount } from "./providers/unlink-account.ts";
import { removeDemoWorld } from "./remove-demo-world.ts";
import { resetPassword } from "./reset-password.ts";
import { afterLogIn, afterSignUp, orSecondStep } from "./rules/onward.ts";
import {
  bioInput,
  bouncedInput,
  codeInput,
  emailChangeInput,
  emailInput,
  emptyInput,
  ignoreInput,
  joinInput,
  linkAccountInput,
  linkInput,
  logInInput,
  memberInput,
  ownLinkInput,
  ownPasswordInput,
  passwordInput,
  penNameInput,
  proofInput,
  removeDemoInput,
  resetInput,
  rolesInput,
  sessionInput,
  signInInput,
  signInLinkInput,
  signUpInput,
  stepInput,
  tokenInput,
  unlinkInput,
} from "./schema.ts";
import { setRoles } from "./set-roles.ts";
import { signInByLink } from "./sign-in-by-link.ts";
import { signUp } from "./sign-up.ts";
import { beginFactor } from "./two-factor/begin-factor.ts";
import { endFactor, renewCodes } from "./two-factor/change-factor.ts";
import { confirmFactor } from "./two-factor/confirm-factor.ts";
import { resetFactor } from "./two-factor/reset-factor.ts";
import { verifyEmail } from "./verify-email.ts";

export const signUpAction = guestAction(
  signUpInput,
  async (input) => comeIn(await signUp(input, await currentOrigin()), input),
  { leadTo: (_, input) => afterSignUp(input) },
);

export const logInAction = guestAction(
  logInInput,
  async (input) => comeIn(await beginLogIn(input, await currentOrigin()), input),
  { leadTo: (came, input) => orSecondStep(came, afterLogIn(input), input) },
);

export const secondStepAction = guestAction(
  stepInput,
  async (input) =>
    comeIn(await finishLogIn({ step: await currentStep(), code: input.code }, await currentOrigin()), input),
  { leadTo: (_, input) => afterLogIn(input) },
);

/** Signs up with an account of another site. */
export const joinAction = guestAction(joinInput, async (input) => comeInComing(input, await currentOrigin()), {
  leadTo: ({ came, onward }) => orSecondStep(came, afterLogIn(onward), onward),
});

/** Has an account of another site let one in from now on. */
export const linkAccountAction = action(linkAccountInput, async (input) => linkComing(input, await currentActor()), {
  leadTo: () => "/account?said=linked#linked",
});

export const unlinkAccountAction = action(unlinkInput, unlinkAccount, {
  leadTo: () => "/account?said=unlinked#linked",
});

export const askSignInLinkAction = guestAction(signInLinkInput, async (input) =>
  askSignInLink(input, await currentOrigin()),
);

export const signInByLinkAction = guestAction(
  signInInput,
  async (input) => comeIn(await signInByLink(input.token, await currentOrigin()), input),
  { leadTo: (came, input) => orSecondStep(came, afterLogIn(input), input) },
);

export const askResetAction = guestAction(emailInput, async ({ email }) => askReset(email, await currentOrigin()));

export const resetPasswordAction = guestAction(
  resetInput,
  async (input) => comeIn(await resetPassword(input, await currentOrigin())),
  { leadTo: (came) => orSecondStep(came, "/me") },
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

export const changePasswordAction = action(passwordInput, async (input, actor) => {
  await comeIn(await changePassword(input, actor, await currentOrigin()));
});

export const beginFactorAction = action(ownPasswordInput, beginFactor, { leadTo: () => "/account/two-factor" });

export const confirmFactorAction = action(codeInput, async (input, actor) => {
  const { entry, codes } = await confirmFactor(input, actor, await currentOrigin());
  await comeIn(entry);
  return { codes };
});

export const renewCodesAction = action(proofInput, async (input, actor) => {
  const { entry, codes } = await renewCodes(input, actor, await currentOrigin());
  await comeIn(entry);
  return { codes };
});

export const endFactorAction = action(proofInput, async (input, actor) => {
  await comeIn(await endFactor(input, actor, await currentOrigin()));
});

export const addLinkAction = action(linkInput, addLink, { leadTo: () => "/account/links" });

export const checkLinkAction = action(ownLinkInput, askLinkCheck, { leadTo: () => "/account/links" });

export const removeLinkAction = action(ownLinkInput, removeLink, { leadTo: () => "/account/links" });

export const resetFactorAction = action(memberInput, resetFactor);

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
