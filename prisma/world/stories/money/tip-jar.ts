import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const tipJar: WorldStory = {
  key: "tip-jar",
  author: "tom-ekwueme",
  category: "money",
  title: "The tip jar that goes upstairs",
  summary:
    "Five waiters at a harbour café kept their own tally for a month. Between the jar and the wage slip, 38 % is lost.",
  tags: ["wages", "tips", "port-sabel"],
  place: "Port Sabel, harbour front",
  happenedOn: 50,
  aiUse: "none",
  reuse: "cc-by-nc",
  publishedHoursAgo: 890,
  sources: [
    { kind: "first-hand", label: "Tally by five staff, 30 days" },
    { kind: "document", label: "Five wage slips, names covered" },
  ],
  cover: "tips",
  coverAlt: "A glass jar of coins on a café counter under hanging lamps, with a barista behind it",
  coverCaption: "The jar is emptied at six.",
  coverCredit: "Drawing: T. Ekwueme · CC BY-NC 4.0",
  body: `
<p>I am not going to name the café. The five asked me not to, and there are only four that it could be.</p>
<p>At six each evening the manager empties the jar into a cloth bag and takes it upstairs. At the end of the month there is a line on the slip that says “gratuities, share”. In May one of the five, whom I will call Lin, began to take a photograph of the jar at five to six. By day three all of them did, whoever was nearest; and they counted, quickly, with the coffee scales. Coins weigh what they weigh.</p>
<h2>How it was counted</h2>
<p>They sorted the coins into four saucers, weighed each saucer, and wrote the grams on the back of an order slip with the date and two initials. Notes went under the sugar and were written down one by one. I have the slips, twenty-nine of them, in an envelope. I did some of the sums again with a bag of change from my bank, and the scales are good to about two coins in a hundred. On day 11 there is a photograph and no slip, since a coach party came in at ten to six. They put down nothing for that day, so that the total is too small by one evening.</p>
<p>Tips paid by card are not in any of this. Those go through the till and are on the slips as a separate line. Nobody disputes that line.</p>
<p>In thirty days 1,912 went up. On the slips, taken together, 1,186 came down. The difference is 726, or 38 %.</p>
<h2>Upstairs</h2>
<p>I went to see the owner, and she was angrier at me than I have been used to, and then she fetched a file. The kitchen gets a share: two cooks and a washer-up, 400 in that month, and I have seen it signed for. The five knew of “something for the kitchen”; they had never seen a number. That leaves 326. Of this, 140 went on what the file calls breakage.</p>
<blockquote><p>“I pay for the plates, then?” asked Lin. “I did not drop any.”</p></blockquote>
<p>The remaining 186 the owner could not account for, and she said so. She had the bag counted in front of me that evening. It came to 71.40. The scales downstairs had said 71.60. So on the one evening when both ends were counted there is nothing missing on the stairs, and I would ask you to hold on to that. She thinks the 186 may be floats for the terrace till that were taken out of the bag and not written down; there was a new till in May. The manager, who carries the bag, has worked there for nine years. I spoke to him on the telephone. He said that he would rather carry it open.</p>
<p>Paying for breakages out of tips is not allowed here, the labour office tells me, whatever anyone has signed. Each of the five has signed something; it is paragraph 14, between the locker key and the shoes. The owner says that she took the contract from a template that the caterers’ association sends out, and showed me the e-mail. I wrote to the association, which is “reviewing its materials”.</p>
<p>Since last week there has been a second jar, with “kitchen” on it, and the sheet hangs on the wall. The 140 was paid back, 28 to each, without being asked for twice. I am told that the bag still goes upstairs, but someone goes up with it.</p>`,
  truth: 1,
  slant: -0.4,
  views: { total: 8610, last24h: 44 },
  comments: [
    say(
      "j-marsh",
      880,
      5,
      "1,912 − 1,186 = 726; less 400, less 140, leaves 186. It is all there. The photographs are what made her fetch the file.",
    ),
    say(
      "old-ferryman",
      860,
      2,
      "I have known that owner since she was a girl and she is straight. I note that you say so too, nearly.",
    ),
  ],
};
