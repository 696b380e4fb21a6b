import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const frogspawnDitch: WorldStory = {
  key: "frogspawn-ditch",
  author: "mizuki-tanabe",
  category: "science",
  title: "Eleven winters of frogspawn dates from one ditch",
  summary:
    "The same ditch, the same walk before breakfast, the first clump each year. The dates have moved, though less than I expected.",
  tags: ["frogs", "phenology", "long-series"],
  place: "Coldharbour ditch",
  happenedOn: 70,
  aiUse: "none",
  reuse: "cc-by",
  publishedHoursAgo: 1180,
  sources: [
    { kind: "first-hand", label: "Field notebooks, winters 1 to 11" },
    { kind: "official", label: "Daily temperatures, Coldharbour", url: "https://example.org/weather/coldharbour" },
  ],
  cover: "frogspawn",
  coverAlt: "A frog sits among clumps of frogspawn in a woodland pond fringed with bulrushes",
  coverCaption: "The ditch, in a good year.",
  coverCredit: "Drawing: M. Tanabe · CC BY 4.0",
  body: `
<p>The ditch is 140 metres long and nobody wants it. I pass it on the way to the station. In the first winter I wrote down the day on which I saw spawn because I was pleased; in the second because I had done so in the first. It is not a design, only a habit that has got old.</p>
<p>From the middle of January I walk it every morning between half past six and seven, in both directions, with a lamp when it is dark. “First clump” means a whole one, in the water, that was not there on the day before. Single eggs dropped by a heron do not count, and strings are toads. If I miss a morning the date gets a question mark; there are two of those, both a day wide, in winters 4 and 9, and I have used the later day.</p>
<table>
<thead><tr><th>Winter</th><th>First clump</th><th>Clumps in all</th></tr></thead>
<tbody><tr><td>1</td><td>9 March</td><td>61</td></tr><tr><td>2</td><td>2 March</td><td>70</td></tr><tr><td>3</td><td>11 March</td><td>58</td></tr><tr><td>4</td><td>26 February</td><td>66</td></tr><tr><td>5</td><td>5 March</td><td>49</td></tr><tr><td>6</td><td>28 February</td><td>52</td></tr><tr><td>7</td><td>(ill)</td><td>—</td></tr><tr><td>8</td><td>21 February</td><td>44</td></tr><tr><td>9</td><td>3 March</td><td>47</td></tr><tr><td>10</td><td>19 February</td><td>31</td></tr><tr><td>11</td><td>22 February</td><td>38</td></tr></tbody>
</table>
<p>In winter 7 I was in bed for five weeks. A neighbour told me that she saw spawn “about the first of March”. I believe her and have left it out, because I do not know what she would have called a clump.</p>
<p>If you draw a line through these it goes down by about a day and a half a winter. I would not draw one. With ten points, two of them can do what they like with it; leave out winters 3 and 10 and it is under a day. What I believe is that spawn in March used to be usual and is now not.</p>
<p>I looked up the temperatures as well. The station at Coldharbour is four kilometres off and sixty metres higher. The mean of the three weeks before the first clump lies between 4.1 and 5.6 degrees in nine winters out of the ten, which is what people find elsewhere: the frogs go by the thermometer. The tenth is winter 3, at 6.3, and I have no idea what they were waiting for.</p>
<p>The second column troubles me more, and there I have a fault to confess. Until winter 5 I counted clumps from the bank. After that I had boots. With boots one sees <em>more</em>, so the fall from about sixty to about forty is, if anything, too small.</p>
<p>It might be the road. It was gritted for the first time in winter 4. The highways office was good enough to send me its sheets: eleven nights of salt in that winter, and between twenty and thirty in each one since. I have held a conductivity meter in the ditch on four mornings after gritting, and on two of them it read double. Four mornings are not a series. It might be herons, of which there are now two. In winter 8 a man with a digger “tidied” forty metres, in one morning, and was kind about it when I ran. He had a work order. The number on it was for a different ditch.</p>
<p>Somebody will have a ditch like this and a calendar in the kitchen with the dates on it. I should like very much to put them side by side.</p>`,
  truth: 1,
  slant: -0.1,
  views: { total: 7350, last24h: 34 },
  comments: [
    say(
      "rosa-linden",
      1170,
      5,
      "My grandmother wrote hers inside the larder door, 1961 to 1988. It was painted over, but we have a photograph. I will look.",
    ),
    say(
      "sky-log",
      1150,
      4,
      "Slope with all ten: −1.6 ± 0.5 days a winter. Without 3 and 10: −1.3. So it is a bit sturdier than you say.",
      say("mizuki-tanabe", 1146, 3, "Then I was too modest by half a day. Thank you."),
    ),
  ],
};
