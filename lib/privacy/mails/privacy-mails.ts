import { writeLetter } from "../../accounts/mails/letter.ts";
import { env } from "../../platform/env.ts";

type To = { penName: string; siteName: string };

/** Tells a member that everything of theirs can be fetched. */
export function exportReady({ penName, siteName }: To) {
  return writeLetter({
    siteName,
    subject: `Everything of yours at ${siteName} is ready`,
    greeting: `Hello ${penName},`,
    paragraphs: ["the file that you asked for is there. Log in to fetch it; nobody but you can."],
    link: { label: "Fetch the file", url: address("/account/data") },
    closing: ["It is kept for seven days."],
  });
}

/** Tells a member when their account is deleted, with the link that keeps it. */
export function deletionAsked({ penName, siteName, dueAt, token }: To & { dueAt: Date; token: string }) {
  return writeLetter({
    siteName,
    subject: `Your account at ${siteName} is to be deleted`,
    greeting: `Hello ${penName},`,
    paragraphs: [
      `you have asked for your account to be deleted. That is done on ${day(dueAt)}, and cannot be undone then.`,
      "Until that day you can log in as always, fetch everything of yours, or change your mind.",
    ],
    link: { label: "Keep my account", url: address(`/account/keep/${token}`) },
    closing: ["Was it not you? Then keep your account by this link, and set a new password at once."],
  });
}

/** Tells a member that their account stays: they wanted it so, or the site would be without an admin. */
export function deletionEnded({ penName, siteName, end }: To & { end: "kept" | "postponed" }) {
  const why =
    end === "kept"
      ? "your account is kept: it is not deleted, and nothing of it was changed."
      : "your account was to be deleted today. It is not: you are the only admin, and the site cannot be without. Make another member admin, and ask for it anew.";
  return writeLetter({
    siteName,
    subject: `Your account at ${siteName} is kept`,
    greeting: `Hello ${penName},`,
    paragraphs: [why],
    link: { label: "Your account", url: address("/account/data") },
    closing: end === "kept" ? ["Was it not you? Then set a new password at once."] : [],
  });
}

function address(path: string): string {
  return new URL(path, env().SITE_URL).href;
}

function day(at: Date): string {
  return at.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}
