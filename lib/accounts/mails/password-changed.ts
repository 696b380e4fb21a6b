import { writeLetter } from "./letter.ts";

/** Tells a member that their password was changed. */
export function passwordChanged({ penName, siteName, reset }: { penName: string; siteName: string; reset: string }) {
  return writeLetter({
    siteName,
    subject: `Your password at ${siteName} was changed`,
    greeting: `Hello ${penName},`,
    paragraphs: ["your account has a new password, and all other sessions were ended."],
    closing: [`Was it not you? Then set a new password at once: ${reset}`],
  });
}
