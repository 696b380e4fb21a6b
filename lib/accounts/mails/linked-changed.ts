import { writeLetter } from "./letter.ts";

type About = { penName: string; siteName: string; change: "linked" | "unlinked"; provider: string; settings: string };

/** Tells a member that an account of another site lets them in from now on, or no more. */
export function linkedChanged({ penName, siteName, change, provider, settings }: About) {
  const linked = change === "linked";
  return writeLetter({
    siteName,
    subject: linked
      ? `Your ${provider} account now logs you in at ${siteName}`
      : `Your ${provider} account is unlinked at ${siteName}`,
    greeting: `Hello ${penName},`,
    paragraphs: [
      linked
        ? `from now on you can log in at ${siteName} with an account at ${provider}.`
        : `your account at ${provider} no longer logs you in at ${siteName}.`,
    ],
    link: { label: "Your settings", url: `${settings}#linked` },
    closing: ["Was it not you? Then set a new password at once, and unlink in your settings what is not yours."],
  });
}
