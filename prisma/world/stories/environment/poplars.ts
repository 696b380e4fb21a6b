import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const poplars: WorldStory = {
  key: "poplars",
  author: "a-brandt",
  category: "environment",
  title: "Nobody planted these poplars",
  summary:
    "Eleven trees stand in a row in a railway yard that closed in 1988. How they came there took me a summer to find out.",
  tags: ["trees", "railway", "averley"],
  place: "Averley goods yard",
  happenedOn: 33,
  aiUse: "none",
  reuse: "cc-by",
  publishedHoursAgo: 700,
  sources: [
    { kind: "first-hand", label: "Ring counts from two fallen limbs" },
    { kind: "media", label: "Valley newspaper, 1987–1990, bound volumes" },
  ],
  cover: "poplars",
  coverAlt: "A row of tall yellow poplars behind an overgrown railway track with fallen leaves",
  coverCaption: "The yard in late October.",
  coverCredit: "Drawing: A. Brandt · CC BY 4.0",
  body: `
<p>They are in a straight line, eleven of them, nine paces apart. I took them for a windbreak. But the yard was working until 1988, and in photographs from that spring there are wagons where the trees are now.</p>
<p>The town has no record of planting them. The railway’s land office, after some weeks, had none either. From two limbs that fell in August I counted thirty-five rings and thirty-four. I went through three years of the valley newspaper for a planting day, a school, a jubilee, and found two jubilees, both with limes.</p>
<p>It was a man in the paper shop who said: “Those are Ferenc’s stakes.” When the yard was shut Ferenc Holl, a shunter, was paid for one more month to fence off the platform. He cut green poles down by the river, drove them in nine paces apart, and was going to hang a chain between them when the month was up. A green poplar pole does not know that it is a fence post.</p>
<p>He died in 2003. His daughter has the chain. She had no idea about the trees, and came out to look at them with me, and counted: eleven posts. He had told her that there were twelve. The pay book for that month, which she also has, says “posts, 12, own timber”.</p>
<p>We found the twelfth in the nettles, behind the weighbridge. It is about as tall as I am. Something keeps eating it.</p>`,
  truth: 1,
  slant: 0,
  views: { total: 4410, last24h: 18 },
  comments: [
    say(
      "mizuki-tanabe",
      690,
      8,
      "Rings from a limb only give the age of the limb, but in a pole-grown poplar it may well be close. Lovely.",
    ),
    say("rosa-linden", 660, 4, "I have walked past Ferenc’s fence for thirty years."),
  ],
};
