import { writeLetter } from "./letter.ts";

/** The link with which a member sets a new password. */
export function resetLink({ penName, siteName, url }: { penName: string; siteName: string; url: string }) {
  return writeLetter({
    siteName,
    subject: `Set a new password for ${siteName}`,
    greeting: `Hello ${penName},`,
    paragraphs: ["somebody, probably you, has asked for a new password for your account."],
    link: { label: "Set a new password", url },
    closing: ["The link works once, for one hour.", "Was it not you? Then do nothing: your password stays as it is."],
  });
}
