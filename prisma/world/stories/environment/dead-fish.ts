import { say } from "../../comment.ts";
import { figure } from "../../figure.ts";
import type { WorldStory } from "../../shape.ts";

export const deadFish: WorldStory = {
  key: "dead-fish",
  author: "rosa-linden",
  category: "environment",
  title: "They counted the dead fish by hand, and the count does not match the permit",
  summary:
    "Four anglers, two school classes and a retired chemist kept watch on nine kilometres of river for a fortnight.",
  tags: ["river-orle", "water", "permits", "counting"],
  place: "River Orle, Averley to Sallow Weir",
  happenedOn: 16,
  aiUse: "none",
  reuse: "cc-by",
  publishedHoursAgo: 12,
  updatedHoursAgo: 3,
  correction: {
    note: "The highest temperature at posts 4–5 is 16.9 °C, not 19.6. Two digits were swapped when the table was typed.",
    was: [
      { now: "<td>3.1</td><td>16.9</td>", before: "<td>3.1</td><td>19.6</td>" },
      {
        now: "<p><em>Corrected three hours ago: the highest temperature at posts 4–5 is 16.9 °C, not 19.6. Two digits were swapped when the table was typed. The difference of 5.3 degrees was right.</em></p>",
        before: "",
      },
    ],
  },
  sources: [
    { kind: "first-hand", label: "Tally sheets, 14 days, kilometre posts 0 to 9" },
    {
      kind: "document",
      label: "Discharge permit of the Averley works, annex 3",
      url: "https://example.org/orle/permit-annex-3",
    },
    { kind: "official", label: "River board’s answer of the 19th", url: "https://example.org/orle/board-answer" },
    {
      kind: "media",
      label: "Local radio interview with the works manager",
      url: "https://example.com/valley-radio/works",
    },
  ],
  cover: "dead-fish",
  coverAlt:
    "A brown river at dawn with dead fish floating; a child and an angler with a tally sheet stand on the banks, a works behind",
  coverCaption: "Post 5 at first light, day three.",
  coverCredit: "Drawing: R. Linden · CC BY 4.0",
  body: `
<p>The rule was that you had to touch it. A fish that was only seen from the bridge did not go on the sheet. It had to be brought to the bank with a net, laid on the tarpaulin, measured against the yellow rule and moved above the flood line, so that nobody would count it twice. Class 6b made the rule. Four men who had fished the Orle for most of their lives took orders from twelve-year-olds for a fortnight, and did as they were told.</p>
<p>They counted two hundred and twenty-six. The permit of the works at Averley, which I have read and which anyone can read, expects none, and requires a report to the river board within a day if there are more than ten.</p>
<h2>How it was organised</h2>
<p>The river has kilometre posts from its canal days. Between post 0, above the town, and post 9, at Sallow Weir, the group made nine stretches and walked each of them twice a day, at first light and at four. Every sheet has two names on it. A walk with only one name was thrown away; there were three.</p>
<p>Joren Tideman, who ran the laboratory of a dye house until he retired, kept the sheets and took the water: temperature, oxygen and pH at every post, at the same hours, with a meter that he calibrated in front of whoever wanted to watch. “I have been on the other side of this table,” he told me. “I know what I would have asked. So I asked it first.”</p>
<p>A count like this one is always too low, and 6b wanted to know by how much. Their teacher, Ms Ruth Abara, cut twenty fish from grey roofing felt, weighted them, and put them out on a Saturday night between posts 2 and 4 without telling anyone where. The Sunday walkers found thirteen. The sheets say so, in red, and the thirteen are not in the count.</p>
${figure("fish-tarp", "Twenty-eight small dead fish laid in four rows on a blue tarpaulin beside a yellow measuring rule", "The tarpaulin at post 5 on the third morning. Each fish was measured before it was moved.", "Drawing: R. Linden · CC BY 4.0")}
<h2>Where they lay</h2>
<p>Not everywhere. On the four kilometres above the works outfall the walkers found seventeen in fourteen days, which Tideman calls a river’s ordinary losses. On the five below it they found two hundred and nine.</p>
<table>
<thead><tr><th>Post</th><th>Fish</th><th>Lowest oxygen, mg/l</th><th>Highest temperature, °C</th></tr></thead>
<tbody>
<tr><td>0–1</td><td>4</td><td>8.9</td><td>11.2</td></tr>
<tr><td>1–2</td><td>5</td><td>8.8</td><td>11.4</td></tr>
<tr><td>2–3</td><td>4</td><td>8.9</td><td>11.3</td></tr>
<tr><td>3–4</td><td>4</td><td>8.6</td><td>11.6</td></tr>
<tr><td>4–5</td><td>48</td><td>3.1</td><td>16.9</td></tr>
<tr><td>5–6</td><td>61</td><td>2.7</td><td>16.2</td></tr>
<tr><td>6–7</td><td>44</td><td>3.4</td><td>15.0</td></tr>
<tr><td>7–8</td><td>35</td><td>4.8</td><td>13.7</td></tr>
<tr><td>8–9</td><td>21</td><td>6.0</td><td>12.9</td></tr>
</tbody>
</table>
<p>Trout need about five milligrams of oxygen. Bullhead, which made up most of the tarpaulin, stand a little less.</p>
<table>
<thead><tr><th>Kind</th><th>Above the outfall</th><th>Below it</th><th>Longest, cm</th></tr></thead>
<tbody>
<tr><td>Bullhead</td><td>9</td><td>131</td><td>14</td></tr>
<tr><td>Trout</td><td>3</td><td>52</td><td>41</td></tr>
<tr><td>Minnow, dace</td><td>5</td><td>24</td><td>19</td></tr>
<tr><td>Lamprey</td><td>0</td><td>2</td><td>13</td></tr>
</tbody>
</table>
<p>Tideman opened eleven of them on a board behind the boathouse. The gills were pale and stood wide open, he says, which is how a fish looks that has had too little air, and also how it looks if it has lain for a day. He wrote down both. He saw no sores and no fungus, but he is a chemist and not a vet, and he asked me to leave the photographs out.</p>
${figure("river-map", "Map of the river with posts 0 to 9; red circles for dead fish are small upstream of the works and large below it", "Dead fish by kilometre post. The outfall is between posts 4 and 5.", "Drawing: R. Linden, from the tally sheets · CC BY 4.0")}
<p>The dead were not spread evenly in time either. One hundred and thirty of them came in on three mornings, the 8th, the 9th and the 15th. Sell Brook, which joins at post 4, was measured too, because the works had told the radio to look there. It was cold and full of air on all fourteen days.</p>
<p>There is one thing on the sheets that does not help. On the 12th, a quiet day with three fish, the oxygen at post 5 was 3.0, nearly as low as on the worst mornings. If low oxygen did the killing, then the 12th ought to have been bad too. Tideman thinks that by the 12th there was not much left between the posts to kill. Piet Lammers, one of the four anglers, thinks that they had moved. Neither can show it.</p>
<h2>What the permit says</h2>
<p>Annex 3 allows the works to put back water that is no more than three degrees warmer than the river above it. The largest difference on the sheets is 5.3 degrees, on the morning of the 9th. It is an annex with a sentence in it that I had to read four times: the three degrees are “as a mean over the calendar month”. By that arithmetic a works may boil the river on a Tuesday if it is careful for the rest of the month.</p>
<blockquote><p>“A fish does not live for a monthly mean. It lives for this morning.”</p></blockquote>
<p>That was Tideman. The ten-fish rule has no mean in it. It says ten, it says “observed by the operator or brought to its notice”, and it says a day. Lammers brought it to the works’ notice at the gatehouse on the morning of the 8th, with the tarpaulin, and has the gatekeeper’s signature and the time: 07:52. The river board tells me that it received its first report on the 16th.</p>
<h2>The answers</h2>
<p>The works’ manager did not reply to me. On Valley Radio she said that “naturally occurring low flows” had affected the river along its whole length, and that the company was “as upset as anyone”. The flow gauge at post 1 is public. It shows low water, as in most autumns, and no lower than in the three years before.</p>
<p>I sent the manager the table as it then stood on the 18th, and again, by registered post, on the 19th, with five questions. One of them was whether a cooling tower had been out of use in that fortnight. I asked because a man who works there, and whom I am not going to describe, told me that one of the two was drained for cleaning from the 7th. I have not been able to confirm it. From the footbridge there is steam over one tower only in the class’s photographs of the 8th, and over both in those of the 17th, and steam depends on the weather.</p>
<p>The board was more careful. It said that citizens’ counts “cannot replace accredited sampling” and that its own sampler had found “no exceedance” when he came. He came on the 17th. I asked if anyone had come between the 8th and the 16th. The answer was that no report had been received.</p>
<p>It is right that a citizen’s meter is not a sampler’s bottle. So on the 17th Tideman stood next to the board’s man at post 5 and read his own meter at the same moment, and they compared: 7.9 and 8.1 for the oxygen, 12.4 and 12.4 for the temperature. The board has confirmed its two figures to me, and has asked for copies of the sheets. They went off on Saturday, all two hundred and forty-nine.</p>
<h2>What would prove us wrong</h2>
<p>I asked everyone on the river this, and wrote down the answers, since they are better than anything I would have thought of.</p>
<ol>
<li>A gauge at the outfall itself. The works has one and logs it every quarter of an hour. Its graph would settle the matter in five minutes, in either direction.</li>
<li>A disease. Six fish are in the freezer of the school kitchen, labelled, on the shelf below the peas. Any accredited laboratory may have them.</li>
<li>A fault in the counting. The sheets are at the school, with all the names, and 6b will explain them to you, slowly.</li>
</ol>
<p>On the last evening I walked post 5 to post 6 with two of the class. It was the 20th, the day after the board had written its letter. We found one bullhead, thirteen centimetres. It was alive. They had a discussion about whether it could go on the sheet, and decided that it could not, and put it back.</p>
<hr>
<p><em>Corrected three hours ago: the highest temperature at posts 4–5 is 16.9 °C, not 19.6. Two digits were swapped when the table was typed. The difference of 5.3 degrees was right.</em></p>`,
  truth: 1,
  slant: -0.1,
  views: { total: 1902, last24h: 1902 },
  comments: [
    say(
      "mizuki-tanabe",
      11.5,
      13,
      "The 'two names on every sheet' rule is better practice than two surveys I was paid for.",
      say("rosa-linden", 11.2, 6, "I will tell 6b. They will be unbearable."),
    ),
    say(
      "old-ferryman",
      11,
      -2,
      "Bullhead die every autumn. Nobody laid them on a tarpaulin before. Where is the count for last year?",
      say(
        "sky-log",
        10.6,
        8,
        "There is none, which is why the stretch above the outfall matters. Same river, same fortnight, same walkers: 17 against 209.",
        say(
          "old-ferryman",
          10.1,
          1,
          "Different bottom. It is gravel above the works and silt below. Ask any angler.",
          say(
            "rosa-linden",
            9.7,
            5,
            "I asked the four. Silt below post 7, gravel down to 7. Posts 4 to 7 have most of the fish. But it is a good objection and I have added it to my list.",
          ),
        ),
      ),
    ),
    say(
      "j-marsh",
      2.8,
      6,
      "Table: 16.9 minus the upstream 11.6 is 5.3. So the 19.6 in the first version was a slip, as corrected. I had it open and was about to be tiresome.",
      say("rosa-linden", 2.6, 4, "You were tiresome in time, thank you. A reader wrote the same an hour before you :)"),
    ),
    say(
      "piotr-zielak",
      8.3,
      4,
      "The quarter-hour log from the outfall will be in the monthly return to the board. Ask the board for the return, not the works for the log. Different rules for each.",
    ),
    say(
      "priya-v",
      6.4,
      3,
      "On the shelf below the peas. I hope somebody has told the cook.",
      say("ines-okafor", 6.1, 7, "The cook labelled them."),
    ),
    say(
      "tom-ekwueme",
      2.2,
      2,
      "A mean over the calendar month! Who signs such a sentence?",
      say("m-duarte", 1.9, 3, "Somebody who had been consulted."),
    ),
  ],
};
