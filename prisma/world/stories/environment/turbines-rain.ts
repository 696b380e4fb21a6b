import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const turbinesRain: WorldStory = {
  key: "turbines-rain",
  author: "old-ferryman",
  category: "environment",
  title: "Since the turbines came it rains less in Ostermere, and I have the figures",
  summary: "Five turbines, three dry summers, one rain gauge. The wind people say that it is a coincidence.",
  tags: ["wind-power", "rain", "ostermere"],
  place: "Ostermere",
  happenedOn: 80,
  aiUse: "generated",
  reuse: "all-rights-reserved",
  publishedHoursAgo: 1300,
  sources: [{ kind: "first-hand", label: "One rain gauge, six summers" }],
  cover: "turbines",
  coverAlt: "Wind turbines on green hills under large clouds; sheep stand round a low water tank",
  coverCaption: "Ostermere from the dam.",
  coverCredit: "Drawing: Old Ferryman · all rights reserved",
  body: `
<p>My brother-in-law farms at Ostermere and has had a rain gauge on his gatepost for as long as I have known him. It is a good copper one, out of a catalogue. The five turbines on the ridge were switched on three years ago. These are his summers, June to August:</p>
<table>
<thead><tr><th></th><th>Summer</th><th>Rain, mm</th></tr></thead>
<tbody><tr><td>Before</td><td>1</td><td>231</td></tr><tr><td>Before</td><td>2</td><td>198</td></tr><tr><td>Before</td><td>3</td><td>244</td></tr><tr><td>After</td><td>4</td><td>160</td></tr><tr><td>After</td><td>5</td><td>171</td></tr><tr><td>After</td><td>6</td><td>149</td></tr></tbody>
</table>
<p>You do not need a professor. Before: 224 on the average. After: 160. They take the wind out of the air, and the wind is what brings the rain. Where else is it to go?</p>
<p>He reads the gauge on Sundays after church, and has missed very few. He has the years before those six as well, in a drawer, going back to the old dog. I looked through them for the worst. There were two summers under 160 in them, one of 141, when the only windmill in the valley was on a biscuit tin. But they did not come three together, or only the once.</p>
<p>The company sent a sheet on which it says that the three summers were dry “across the whole region”, including in places 200 kilometres from any turbine. I looked at it. It is so on the sheet. But my brother-in-law does not farm across the whole region.</p>
<p>I was at the ridge myself on a wet day, to see. When the blades stand still it rains on both sides. When they turn it rains on both sides too, but on the farm side, where I was, it came down at a slant, and a gauge stands straight up. I mention it for those who like detail.</p>
<p>It has been put to me that he moved the gatepost in the year of the turbines, when the lorries needed a wider gate, and that it is now under the ash. I do not think that an ash can drink sixty millimetres. The neighbour at Low Ostermere, who is nearer the turbines than he is, has a gauge in the middle of a field and got 171, 180 and 158 in the same three summers. Before the turbines she had no gauge, so that proves nothing either way.</p>
<p>I used one of those writing programs for the letter to the ministry, and have pasted a part of it here. I have changed it so that it sounds like me. “The undersigned respectfully draws attention to a marked and sustained reduction in convective precipitation, coincident with commissioning, and requests that operation be suspended for one full summer in order that a comparison be made.” I did not change that bit, as I could not better it.</p>
<p>The ministry has answered. It thanks me, and encloses the company’s sheet.</p>`,
  truth: -1,
  slant: 0.75,
  views: { total: 18740, last24h: 51 },
  comments: [
    say(
      "mizuki-tanabe",
      1290,
      17,
      "An ash can certainly keep sixty millimetres from reaching a gauge below it. It is called interception. For a crown in leaf it is 15 to 30 %.",
      say("old-ferryman", 1285, -4, "It is a thin ash."),
    ),
    say(
      "sky-log",
      1270,
      10,
      "Every gauge in the region was down by about 28 % in those summers. Yours by 29.",
      say("old-ferryman", 1262, 2, "So you admit that mine was down more.", say("tom-ekwueme", 1260, 12, ":lol:")),
    ),
  ],
};
