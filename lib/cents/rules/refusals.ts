/** The longest answer to two cents, in characters. */
export const answerLength = 500;

/** Why somebody cannot rate these two cents; null when they can. */
export function whyNotRate({ own, ofOwnStory }: { own: boolean; ofOwnStory: boolean }): string | null {
  if (own) return "These are your own two cents. Others say whether they help.";
  return ofOwnStory ? "This is your own story. You can answer these two cents instead of rating them." : null;
}

/** Why these two cents cannot be answered; null when they can. */
export function whyNotAnswer({ answered }: { answered: boolean }): string | null {
  return answered ? "You have answered these two cents. That is as often as one can." : null;
}

/** What an answer is told that would have to wait for a moderator. */
export const unfitAnswer =
  "This cannot be published as it is: it has links, words or signs that are looked at first. Say it in other words.";

/** What members are told who rate before their address is confirmed. */
export const confirmFirst =
  "Confirm your e-mail address before you rate two cents: open the link in the message we sent you.";
