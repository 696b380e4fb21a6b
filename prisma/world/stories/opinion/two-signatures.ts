import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const twoSignatures: WorldStory = {
  key: "two-signatures",
  author: "j-marsh",
  category: "opinion",
  title: "Do not trust your treasurer, and I speak as one",
  summary: "Thirty-eight years, eleven clubs, two thefts, and in both cases everybody said how nice he was.",
  tags: ["clubs", "accounts", "trust"],
  aiUse: "none",
  reuse: "cc-by-nc",
  publishedHoursAgo: 510,
  sources: [{ kind: "first-hand", label: "Treasurer of eleven associations" }],
  cover: "treasurer",
  coverAlt: "A green desk lamp shines on an open ledger with a pen, coins and a calculator beside it",
  coverCaption: "Where it happens.",
  coverCredit: "Drawing: J. Marsh · CC BY-NC 4.0",
  body: `
<p>I have been treasurer to a brass band, a rowing club, two allotments, a burial fund and six others. In that time I came across two thefts, both before my day, both found because I am slow and read everything. One was 900 and the other 41,000.</p>
<p>The 900 was at a bowls club, over three summers, in the tea money. The bar book had the urns, and the cash book had the takings, and from one June on there were more urns and less tea. The 41,000 was a burial fund, over fourteen years, and I would not have found it if a widow had not asked me why her receipt was in pencil. He had two sets of receipts. The pencil ones were for people who, as he told the magistrate, “would not be needing it yet”.</p>
<p>Neither man was poor. Both were liked. Both had done it alone for more than ten years, and when I asked members how that had come about they said the same thing in almost the same words: no one else wanted to.</p>
<p>That is the whole of the danger. It is not greed, which is rarer than you think. It is that a person who does a dull job well for long enough becomes the only one who knows what is true. One evening he borrows a hundred until Friday. On Friday nobody asks. The man at the burial fund kept a private list of what he had taken, with dates, and had it in his pocket when they came. He meant to pay it back in the year that his mother’s house was sold.</p>
<p>I do not offer two in eleven as a rate. I was asked to take over some of those books because something smelt, and a man who is called when there is a smell will tell you that the world is full of drains.</p>
<p>So ask me. It is not an insult. Have two signatures on the account, and let the second be of someone who cannot stand the first. Let the bank send the statement to a member drawn by lot. Change your treasurer every four years, even if he weeps. And when he reads out the figure at the meeting, let somebody at the back say, “May I see?”</p>
<p>There are things to be said against it, and a committee of the rowing club said them to me for an hour. Two signatures take a week. The second signatory signs a book of blank cheques in January, to save trouble; I have seen that done in four clubs out of eleven, and it is worse than one signature, because it looks like two. People who are asked to prove their honesty sometimes resign, and then there is no treasurer at all. Mrs Lund, who ran the tea at the rowing club for thirty years, asked me whether I would like to count the spoons. I said that I would. There were two over.</p>
<p>In thirty-eight years I have been asked to show my own book on three occasions. I remember all three with affection. On one of them I was out by sixty.</p>`,
  truth: 1,
  slant: 0,
  views: { total: 6240, last24h: 47 },
  comments: [
    say("m-duarte", 505, 6, "“Someone who cannot stand the first.” We have a wealth of candidates."),
    say(
      "leyla-haddad",
      480,
      3,
      "Which way were you out?",
      say("j-marsh", 478, 8, "I had sixty too much in the tin. It was worse, in a way."),
    ),
  ],
};
