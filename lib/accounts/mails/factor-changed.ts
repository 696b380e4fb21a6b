import { writeLetter } from "./letter.ts";

/** What can happen to a member's second step. */
export type FactorChangeKind = "on" | "off" | "renewed" | "reset" | "recovery-used";

type About = { penName: string; siteName: string; change: FactorChangeKind; codesLeft: number; settings: string };

const subjects: Record<FactorChangeKind, string> = {
  on: "Two-factor is on",
  off: "Two-factor is off",
  renewed: "Your recovery codes are new",
  reset: "Two-factor was reset",
  "recovery-used": "A recovery code was used",
};

/** Tells a member that the second step of their log-in was changed. */
export function factorChanged({ penName, siteName, change, codesLeft, settings }: About) {
  return writeLetter({
    siteName,
    subject: `${subjects[change]} at ${siteName}`,
    greeting: `Hello ${penName},`,
    paragraphs: [said(change, codesLeft)],
    link: { label: "Your two-factor settings", url: settings },
    closing: ["Was it not you? Then set a new password at once, and write to the people who run the site."],
  });
}

function said(change: FactorChangeKind, codesLeft: number): string {
  const sessions = "All other sessions were ended.";
  if (change === "on")
    return `from now on your account asks for a code of your app after the password. ${sessions} Keep your recovery codes where you find them without your phone.`;
  if (change === "off") return `your account no longer asks for a code after the password. ${sessions}`;
  if (change === "renewed") return `your account has new recovery codes, and the old ones work no more. ${sessions}`;
  if (change === "reset")
    return "an admin of the site has turned off two-factor for your account, as is done for those who have lost phone and codes. All sessions were ended. Log in with your password, and set two-factor up anew.";
  const left = codesLeft === 1 ? "One is left" : `${codesLeft || "None"} are left`;
  return `somebody, probably you, has just used one of your recovery codes. ${left}.${codesLeft < 3 ? " Make new ones in your settings." : ""}`;
}
