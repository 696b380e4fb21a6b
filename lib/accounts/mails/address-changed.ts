import { writeLetter } from "./letter.ts";

/** Sent to the old address when the account has a new one. */
export function addressChanged({ penName, siteName }: { penName: string; siteName: string }) {
  return writeLetter({
    siteName,
    subject: `Your e-mail address at ${siteName} was changed`,
    greeting: `Hello ${penName},`,
    paragraphs: [`your account at ${siteName} has a new e-mail address. Mail no longer goes to this one.`],
    closing: ["Was it not you? Then write to the people who run the site at once, from this address."],
  });
}
