import { type Letter, writeLetter } from "./letter.ts";

/** Sent after sign-up: the link that proves the address. */
export function verifyAddress({ penName, siteName, url }: { penName: string; siteName: string; url: string }) {
  return writeLetter({
    siteName,
    subject: `Confirm your e-mail address for ${siteName}`,
    greeting: `Hello ${penName},`,
    paragraphs: [
      `welcome to ${siteName}. Confirm that this is your address: then your votes and comments count, and you can publish.`,
    ],
    link: { label: "Confirm my address", url },
    closing: [
      "The link works for three days. An account that is not confirmed is removed after seven days.",
      "Was it not you who signed up? Then do nothing: nobody can use your address without this link.",
    ],
  } satisfies Letter);
}
