import { figure } from "../../figure.ts";
import type { WorldStory } from "../../shape.ts";
import { millRoadComments } from "./mill-road-comments.ts";

export const millRoad: WorldStory = {
  key: "mill-road",
  author: "rosa-linden",
  category: "health",
  title: "The well on Mill Road has tasted of iron since the new pipe went in",
  summary:
    "Eleven households kept a diary for six weeks. The water company’s own readings, obtained on request, show the same thing they wrote down.",
  tags: ["water", "averley", "diary", "records-request"],
  place: "Averley, Orle valley",
  happenedOn: 48,
  aiUse: "none",
  reuse: "cc-by",
  publishedHoursAgo: 118,
  updatedHoursAgo: 20,
  sources: [
    {
      kind: "document",
      label: "Readings, Mill Road main, September to November (spreadsheet)",
      url: "https://example.org/orle-water/mill-road-readings",
    },
    { kind: "first-hand", label: "460 diary cards, eleven households, six weeks" },
    { kind: "official", label: "Connection notice, 6 October", url: "https://example.org/orle-water/notices/0610" },
    { kind: "document", label: "Valve log for 13 October, sent after publication" },
  ],
  cover: "mill-road",
  coverAlt: "A village with a chapel; in front of it an open trench with a blue pipe runs along a road",
  coverCaption: "The trench below the chapel, the week the pipe was joined.",
  coverCredit: "Drawing: R. Linden · CC BY 4.0",
  body: `
<p>On the first Monday of October, while the new pipe was being flushed, my neighbour knocked and asked whether our tea had gone grey. It had. By that evening nine houses between the chapel and the bridge had noticed the same thing, and somebody proposed that we stop complaining and start writing it down. The cards begin on the next morning, 6 October, which is also the day on which the pipe was joined.</p>
<p>I should say at once that I live at number 14, that I drink this water, and that I am therefore not a neutral party. I kept the cards because I own a filing cabinet. Everything below can be looked up in it, on Thursdays, if you ring first.</p>
<h2>What we did</h2>
<p>Each of us filled a jar at seven in the morning, before anyone had run a tap, noted colour, smell and taste on the same card, and put the jar on the chapel wall where anyone could look. The cards have four boxes for colour, which Mrs Attwell at number 3 mixed from watercolours so that we would all mean the same thing by “straw”.</p>
${figure("mill-jars", "Seven jars of water in a row on a stone wall, from clear on the left to brown on the right", "Sampling at number 14, the first seven mornings, left to right.", "Drawing: R. Linden · CC BY 4.0")}
<p>Forty-two mornings later there are four hundred and sixty cards. There should be four hundred and sixty-two: number 9 missed a day for a funeral and somebody’s dog had the other.</p>
<p>On 2 November we tried ourselves out. Mrs Attwell filled twelve jars from the week’s row, covered the labels, and had four of us mark each one alone in the back room. Of 48 marks, 44 agreed. The four that did not were between “straw” and the box below it. Nobody called a clear jar coloured, or the other way round.</p>
<p>The word “well” needs explaining. Mill Road was on its own borehole until 1974, and people here still say well when they mean the tap by the bridge that anyone may use. It has been on the company’s main for fifty years. The borehole is capped and has nothing to do with any of this, though I have been asked about it by almost everyone.</p>
<h2>What the cards say</h2>
<ul>
<li>Before 6 October we have no cards, only memory, and I have not counted memory.</li>
<li>In the first week, 41 of 75 cards say “clear” and 34 say “straw” or darker.</li>
<li>In the third week, 17 of 77 say “clear”, and fourteen of those are from two houses.</li>
<li>The smell, which three people called “coins” without having spoken to each other, stops at seven houses after 13 October. The colour does not.</li>
</ul>
<p>Those two houses never noticed anything. They are numbers 21 and 23, at the top, and they are on the old branch. We did not know that when we began. We learned it from the company’s plan, which arrived in the same envelope as the readings.</p>
<blockquote><p>“We did not want to be believed. We wanted to be checked.”</p></blockquote>
<h2>What the company’s spreadsheet says</h2>
<p>The company’s readings arrived on a Friday evening, as such things do: a spreadsheet with no legend. Column F, once you know it is micrograms of iron per litre, rises on the day the pipe was connected and does not come down.</p>
${figure("mill-chart", "Line chart of iron: about 50 micrograms until 6 October, rising to more than 300 and staying above the limit of 200", "Column F, redrawn. The dashed line is the limit for taste and colour.", "Drawing: R. Linden, from company data · CC BY 4.0")}
<table>
<thead><tr><th>Week</th><th>Company mean, µg/l</th><th>Cards “clear”</th><th>Cards “straw” or darker</th></tr></thead>
<tbody>
<tr><td>6–12 Oct</td><td>148</td><td>41</td><td>34</td></tr>
<tr><td>13–19 Oct</td><td>187</td><td>26</td><td>51</td></tr>
<tr><td>20–26 Oct</td><td>256</td><td>17</td><td>60</td></tr>
<tr><td>27 Oct–2 Nov</td><td>291</td><td>19</td><td>58</td></tr>
<tr><td>3–9 Nov</td><td>318</td><td>15</td><td>62</td></tr>
<tr><td>10–16 Nov</td><td>302</td><td>16</td><td>61</td></tr>
</tbody>
</table>
<p>Two rows for 20 October have the same time and different values, 231 and 266; I have used the mean of them. The company samples between ten and eleven, after everybody’s breakfast, and we fill our jars at seven, after a night in the pipe. So the two are not the same water, and ours should be the darker.</p>
<p>The limit here is 200. It is a limit for taste and appearance, not for poison, and I want to be exact about that because two people have already told me their knees hurt because of the pipe. At three hundred micrograms iron spoils a white shirt. I have found nobody qualified who says it spoils a person. What it does suggest, according to Dr Hanne Pell, who taught water chemistry for thirty years and lives outside the supply area, is that something upstream is corroding or being stirred up, and that somebody ought to know which.</p>
<p>“Iron is the messenger,” she said. “You would like to ask what else is in the letter.” Columns G to K of the spreadsheet are empty from 6 October. Before that date they hold manganese, lead and turbidity.</p>
<p>I can say what they hold up to then, since those rows are there: manganese between 8 and 14, where the limit is 50; lead always below 1, where it is 5; turbidity under half a unit. Those are good figures, for the pipe as it was.</p>
<h2>What it has cost</h2>
<p>I asked every house for what they could show a receipt for. Number 3 has lost two sheets and a christening gown. Number 17, where there is a baby, buys six bottles of water a day at 0.45. The café by the bridge has put in a cooler, at 60 a month. I have seen receipts for all but the gown, for which there is a photograph. Nobody has asked for compensation.</p>
<h2>What the company says</h2>
<p>I sent Orle Water the table above and eleven questions on 9 November. The reply came on the 17th and answered four. I give it whole, less the greeting:</p>
<blockquote><p>“Discolouration can occur following essential network improvements and is not harmful to health. The Mill Road connection was commissioned in accordance with our procedures. Sampling for additional parameters was paused while the monitoring point was relocated. We recommend that customers run the cold tap until clear.”</p></blockquote>
<p>My neighbour at number 6 timed it. On 18 November it took thirty-four minutes, which at our tariff is a little under forty cents, every morning.</p>
<p>I wrote again on the 18th, with three questions only: on what date the monitoring point was moved, from where to where, and under which work order. A Mr Castell rang me two days later. He was pleasant and could not give dates “off the record or on it”. New mains always stir things up for a few days, he said. I said that it had been six weeks, and he asked for that in writing.</p>
<h2>Whom else we asked</h2>
<p>Karin Voll, who is on duty for drinking water at the district health office, told me on 10 November that she has no notice of any pause in sampling. She “would have expected one”, and has asked the company for columns G to K herself.</p>
<p>People ask why we have not simply sent a bottle to a laboratory. The one in Port Sabel charges 214 for the set, and its result counts for nothing unless one of its own people takes the sample in one of its own bottles. The parish council voted on 11 November, five to two, to pay for it twice, at number 6 and at number 21. The sampler comes on the 26th. I will print what she finds, whichever way it goes.</p>
<h2>What we do not know</h2>
<p>We do not know what columns G to K would have said. We have no jar of anything else left on the wall for comparison, boiled water or rain, and should have had one from the first morning. We do not know whether the valve work on 13 October, which the company’s own log records and its letter does not mention, explains the smell. We do not know why the monitoring point had to be moved in the very week that it became interesting, and there may be a dull reason.</p>
<p>We are eleven households and not a sample of anything. Three of us are related. The jars were clean when we began, but they were jam jars.</p>
<p>The chapel wall still has last week’s row on it. You can take a jar away to be tested; leave your name on the card and bring back the lid, because we are running out of lids.</p>
<hr>
<p><em>Updated: the valve log for 13 October arrived after publication and has been added to the sources; so have Mr Castell’s call and the note under the table. An earlier version said twelve households; one family of two flats had been counted twice.</em></p>`,
  truth: 1,
  slant: -0.35,
  views: { total: 19204, last24h: 4812 },
  comments: millRoadComments,
};
