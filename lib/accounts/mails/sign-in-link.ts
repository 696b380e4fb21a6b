import { writeLetter } from "./letter.ts";

/** The link with which a member logs in without their password. */
export function signInLink({ penName, siteName, url }: { penName: string; siteName: string; url: string }) {
  return writeLetter({
    siteName,
    subject: `Your link to log in to ${siteName}`,
    greeting: `Hello ${penName},`,
    paragraphs: ["somebody, probably you, has asked for a link that logs in to your account."],
    link: { label: "Log in", url },
    closing: [
      "The link works once, for 15 minutes. Give it to nobody.",
      "Was it not you? Then do nothing: without this link nobody gets in.",
    ],
  });
}
