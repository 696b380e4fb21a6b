import { writeLetter } from "./letter.ts";

/** Sent to a new address: the link with which it becomes the account's. */
export function confirmNewAddress({ penName, siteName, url }: { penName: string; siteName: string; url: string }) {
  return writeLetter({
    siteName,
    subject: `Confirm your new e-mail address for ${siteName}`,
    greeting: `Hello ${penName},`,
    paragraphs: [`you want to use this address for your account at ${siteName}. Confirm that it is yours.`],
    link: { label: "Use this address", url },
    closing: ["The link works for one day.", "Was it not you? Then do nothing: this address is not used."],
  });
}
