/** The first file of an export: what is in it. */
export function readMe(siteName: string, at: Date): string {
  return `Everything of yours at ${siteName}, as of ${at.toISOString().slice(0, 16).replace("T", " ")} UTC

stories/    One folder for each story: story.html and story.md are its text, story.json is what is known of it
            (category, tags, sources, counts), draft.* is what you were writing, versions/ has each version that was
            published.
pictures/   Your pictures, each once, in the largest size that is kept. Place and camera were taken out when you
            uploaded them. The texts lead to them.

account.json            Your name, your address, your settings.
comments.json           Your comments, also those that are held or hidden.
votes.json              Your votes, with your two cents. votes-on-comments.json: those on comments.
decisions.json          What moderators decided about you and your things, and why. appeals.json: your appeals.
reports.json            What you reported.
notices.json            What you were told. mail-choices.json: of what by mail.
feeds.json              The feeds that you import.
sessions.json           Where you were logged in.
The other files are lists of the same kind, named by what is in them.

Times are in UTC. What only protects your account (your password, links, codes) is not in here, in no form.
`;
}
