import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const villageForum: WorldStory = {
  key: "village-forum",
  author: "piotr-zielak",
  category: "opinion",
  title: "I moderate a village forum. Here is what I delete",
  summary: "A year’s log of 214 deletions, sorted. Almost none of it is what you would think.",
  tags: ["moderation", "forums"],
  aiUse: "none",
  reuse: "cc-by",
  publishedHoursAgo: 52,
  sources: [{ kind: "first-hand", label: "Own deletion log, twelve months" }],
  body: `
<p>The forum of Coldharbour has 640 members and a single subject, which is dogs. I have looked after it for three years, unpaid, on the telephone, at traffic lights. Each time I delete something I write down why. Last week I sorted the list for the past twelve months.</p>
<table>
<thead><tr><th>Reason</th><th>Deleted</th><th>Complaints about it</th></tr></thead>
<tbody><tr><td>The same thing for the third time</td><td>71</td><td>4</td></tr><tr><td>Somebody’s address or number plate</td><td>48</td><td>22</td></tr><tr><td>Advertisements</td><td>39</td><td>0</td></tr><tr><td>Rude to a person</td><td>31</td><td>30</td></tr><tr><td>Medical advice for dogs</td><td>16</td><td>15</td></tr><tr><td>My own mistakes</td><td>9</td><td>1</td></tr></tbody>
</table>
<p>That is 214 out of about 9,300 posts, a little over two in a hundred. There is nothing in it about politics, and nothing that was against the law except one litter of puppies. I had expected more of both. Before I sorted it I would have told you that I spend my time on rude people.</p>
<p>The row to look at is the second. Most people who put up a number plate are in the right. Somebody has driven too fast past the school; there is a photograph. They are furious that I take it down, and I understand it. But in three years two of those plates turned out to be wrong by a letter, and one of the two belonged to a nurse, who found eggs on it.</p>
<p>The fifth row costs the most. Sixteen posts, fifteen complaints, and I have been called a murderer by a man with a spaniel. Someone asks at eleven at night whether grapes are poisonous, and three people who love dogs give three answers. I leave up the number of the vet in Averley and take down the rest. I may have taken down the right answer among them. I mend pumps, and cannot tell.</p>
<p>As to rudeness, thirty of the thirty-one complained, and eleven wrote again later to say that I had been right, usually at the weekend. I do not count that as being right. They are people I meet at the tip.</p>
<p>And the last row. Nine times I removed something that I should have left. Once it was because I was tired, and eight times because I agreed with the person who complained. Nobody noticed but one. I only know because I keep the list.</p>
<p>There is one thing that the list cannot tell me, and a member pointed it out when I showed it at the annual walk. It has in it what I deleted. It does not have what I saw and let stand, and she thinks that the unfairness is there: her neighbour’s third post about the gate was row one, and the chairman’s fifth was not. I looked. She is right about the gate. Since Monday I write those down as well, and there have been six.</p>
<p>I would ask one thing of anybody who does this work, here too: write the reason before you press the button. It is surprising how often one cannot think of it.</p>`,
  truth: 0,
  slant: 0.05,
  views: { total: 2980, last24h: 940 },
  comments: [
    say("ines-okafor", 50, 7, "71+48+39+31+16+9 = 214. And the advice is going on our wall."),
    say(
      "old-ferryman",
      44,
      1,
      "You deleted me in March.",
      say("piotr-zielak", 43, 9, "I did. Row one. :)", say("old-ferryman", 42, 5, "It bore repeating.")),
    ),
  ],
};
