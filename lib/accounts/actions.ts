"use server";

import { guestAction } from "../platform/action.ts";
import { currentOrigin } from "../platform/session/current.ts";
import { askReset } from "./ask-reset.ts";
import { comeIn } from "./come-in.ts";
import { logIn } from "./log-in.ts";
import { resetPassword } from "./reset-password.ts";
import { afterLogIn, afterSignUp } from "./rules/onward.ts";
import { emailInput, logInInput, resetInput, signUpInput } from "./schema.ts";
import { signUp } from "./sign-up.ts";

export const signUpAction = guestAction(
  signUpInput,
  async (input) => comeIn(await signUp(input, await currentOrigin()), input),
  { then: (_, input) => afterSignUp(input) },
);

export const logInAction = guestAction(
  logInInput,
  async (input) => comeIn(await logIn(input, await currentOrigin()), input),
  { then: (_, input) => afterLogIn(input) },
);

export const askResetAction = guestAction(emailInput, async ({ email }) => askReset(email, await currentOrigin()));

export const resetPasswordAction = guestAction(
  resetInput,
  async (input) => comeIn(await resetPassword(input, await currentOrigin())),
  { then: () => "/me" },
);
