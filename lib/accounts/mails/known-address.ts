import { writeLetter } from "./letter.ts";

/** Sent when somebody signs up with, or changes to, an address that already has an account. It carries no token. */
export function knownAddress({
  penName,
  siteName,
  logIn,
  reset,
}: {
  penName: string;
  siteName: string;
  logIn: string;
  reset: string;
}) {
  return writeLetter({
    siteName,
    subject: `You already have an account at ${siteName}`,
    greeting: `Hello ${penName},`,
    paragraphs: [
      `somebody has just given your e-mail address for a new account at ${siteName}. You already have one, so nothing was changed.`,
      `If it was you, log in to the account that you have. If you have forgotten your password, set a new one: ${reset}`,
    ],
    link: { label: "Log in", url: logIn },
    closing: [
      "If it was not you, do nothing: nobody can confirm an account with your address, and they were not told that you have one.",
    ],
  });
}
