import { writeLetter } from "../../accounts/mails/letter.ts";

type About = {
  penName: string;
  siteName: string;
  title: string;
  feedUrl: string;
  owner: string;
  claimant: string;
  words: string;
  proofFound: boolean;
  /** The claimant's page here. */
  url: string;
};

/** Tells a moderator that a contributor says that another's feed is theirs. */
export function feedDisputed({ penName, siteName, title, feedUrl, owner, claimant, words, proofFound, url }: About) {
  const proof = proofFound
    ? "The claimant's own proof was found at the feed's page when they wrote this."
    : "The claimant's own proof was not found at the feed's page when they wrote this.";
  return writeLetter({
    siteName,
    subject: `Two contributors claim the feed “${title}”`,
    greeting: `Hello ${penName},`,
    paragraphs: [
      `${claimant} says that the feed ${feedUrl}, which ${owner} has proved, is theirs.`,
      words === "" ? "They gave no reason." : `Their words: “${words}”`,
      proof,
    ],
    link: { label: `Open the page of ${claimant}`, url },
    closing: ["Nothing has changed: the feed is still imported for who proved it."],
  });
}
