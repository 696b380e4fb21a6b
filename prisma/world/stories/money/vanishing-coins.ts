import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const vanishingCoins: WorldStory = {
  key: "vanishing-coins",
  author: "m-duarte",
  category: "money",
  title: "Small coins are being withdrawn from Port Sabel on purpose",
  summary:
    "Six shops in one street could not give me change. I believe that the banks want us on cards, and that this is how it is done.",
  tags: ["cash", "banks"],
  place: "Port Sabel",
  happenedOn: 45,
  aiUse: "none",
  reuse: "link-back",
  publishedHoursAgo: 980,
  sources: [{ kind: "first-hand", label: "Nine purchases in one afternoon" }],
  body: `
<p>On one afternoon in Chandler Street I tried to buy nine things with a note, and in six shops out of nine there was no change. “We haven’t had coins since Tuesday,” said the woman at the haberdasher’s. The fishmonger gave me a lemon.</p>
<p>I set it down here as it happened, on the Thursday, between two and half past four, each time with a ten.</p>
<ul>
<li>Haberdasher, reel of thread, 1.20: no change. Would take a card.</li>
<li>Baker, two rolls, 0.90: no change. Wrote it on the slate.</li>
<li>Newsagent, paper, 1.60: change, with an apology for so much copper.</li>
<li>Fishmonger, whiting, 4.35: notes and a lemon.</li>
<li>Chemist, plasters, 2.10: no change. Card only “this week”, on a printed sign.</li>
<li>Key cutter: change.</li>
<li>Greengrocer, onions, 0.80: no change. He told me to pay tomorrow, and I did.</li>
<li>Café, 1.90: no change.</li>
<li>Stationer: change. She has a jar.</li>
</ul>
<p>A printed sign. One does not print a sign for a thing that has come as a surprise. The chemist says that he printed it himself on Wednesday morning, on the machine behind the till, and it may have been so.</p>
<p>I went to the one bank branch that is left. It no longer hands out rolls of coins to those who do not have a business account, and to those who do it charges 0.60 a roll. It was free in spring. A branch that charges for coins will see fewer people ask for them; next year it will report that nobody wants them. I have seen it done with a post office.</p>
<p>The bank’s press desk tells me that the delivery firm had a strike, from Monday to Thursday of that week, and that “supply is back to normal”. That may be so for the week. It does not account for the 0.60. As to that, the desk sent me a table: handling coins has cost the branch about 0.55 a roll for years, and it used to be paid out of the fee on business accounts, which in spring was lowered by a little more. The haberdasher has looked, and hers was. She says that she would sooner have had the coins.</p>
<p>A week later I went up Chandler Street again with nine tens. I was given change in all nine. I do not draw from this the conclusion that the bank would like me to draw. If one wishes to get people out of a habit one does not take a thing away for good. One takes it away for four days, and looks at how many come back with a card. The haberdasher’s card takings went up by a fifth that week, and have since gone down again, but not quite to where they were.</p>
<p>I asked the central bank’s office in the capital how many small coins are in circulation. It is more than five years ago, by 4 %. Where they are it could not say. In jars, was the suggestion.</p>
<p>I have no document in which somebody says: let us get rid of cash in Port Sabel. I do not need one in order to see who gains. Card terminals cost the haberdasher 1.4 % of each reel of thread.</p>
<p>I kept the lemon on my desk while I wrote this. It is, I would point out, anonymous.</p>`,
  truth: -1,
  slant: 0.3,
  views: { total: 5430, last24h: 19 },
  comments: [
    say(
      "j-marsh",
      970,
      9,
      "The strike explains the six shops. The fee is real, and worth a story. The headline joins the two with the word 'purpose', for which you have a lemon.",
      say(
        "m-duarte",
        968,
        4,
        "A hit. I would write it with a different headline today, and leave this one up as a warning.",
      ),
    ),
    say("old-ferryman", 955, 6, "He is right and you all know it."),
  ],
};
