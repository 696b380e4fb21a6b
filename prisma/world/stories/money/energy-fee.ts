import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const energyFee: WorldStory = {
  key: "energy-fee",
  author: "leyla-haddad",
  category: "money",
  title: "The “smart” valve burns more than it saves: my landlord’s energy fee, read backwards",
  summary:
    "A fee of 49 a month turned out to be 23 flats paying for one radiator valve each, for ever. And by my meter it makes the heating eight per cent worse.",
  tags: ["rent", "heating", "contracts"],
  place: "Port Sabel, Old Town",
  happenedOn: 26,
  aiUse: "assisted",
  reuse: "cc-by-sa",
  publishedHoursAgo: 450,
  sources: [
    { kind: "document", label: "Fee notice and service contract", url: "https://example.org/old-town/fee" },
    { kind: "first-hand", label: "Meter readings, my own flat, two winters" },
  ],
  cover: "radiator",
  coverAlt: "A person under a blanket in an armchair holds a letter beside a radiator; snow falls outside the window",
  coverCaption: "The smart one is the one on the right.",
  coverCredit: "Drawing: L. Haddad · CC BY-SA 4.0",
  body: `
<p>The notice said that our building was becoming intelligent and that it would cost each flat 49 a month. I asked what I would get. A valve.</p>
<p>It is a nice valve. It has a small grey screen, and at ten at night it turns down the radiator in the living room, where I sit at ten at night. You can turn it up again by hand and it forgives you till morning.</p>
<h2>What it costs</h2>
<p>I began at the end, with the annex, as one reads Arabic on the wrong page. (AI helped me with the legal language of the annex, and a friend who is a notary checked it.) The service firm bills the landlord 7.10 for each flat in a month, for “monitoring”. The valve costs 61, once. So in the first year the landlord pays 146 for what he charges at 588, and from the second year 85.</p>
<p>There are 23 flats. I leave the multiplication to Mr Marsh.</p>
<h2>What it does</h2>
<p>The notice promises savings of “up to 30 %”, and I have learned that “up to” includes everything below. My meter shows that it includes less than nothing.</p>
<table>
<thead><tr><th></th><th>Winter before</th><th>Winter after</th></tr></thead>
<tbody>
<tr><td>Units on my meter, October to April</td><td>4,120</td><td>4,050</td></tr>
<tr><td>Cold, in degree days, from the harbour station</td><td>2,610</td><td>2,380</td></tr>
<tr><td>Units I should have used in that cold</td><td>4,120</td><td>3,757</td></tr>
</tbody>
</table>
<p>The second winter was milder by almost a tenth. In that cold I ought to have used 3,757 units, and I used 293 more. Nothing else was changed in the flat: the same windows, the same radiators, the same rug. The valve has made my heating eight per cent worse, and there is no other way to read it.</p>
<p>I think I know why. It turns the room down at ten, the walls grow cold, and at six it must heat them again. A plumber in our street said that this was nonsense in a house with thick walls, and then that it was possible in one with thin. Ours are in between.</p>
<p>The service firm has 40,000 of these in Port Sabel, by its own brochure. At 293 units each that is close to twelve million units in a winter, burnt by a thing that is sold as a saving. One could heat three thousand flats like mine with it.</p>
<p>I put this to the firm. Their engineer, Ms Oyelaran, asked me for the readings month by month. From October to December I had used less than in the year before, by about a tenth, and from January on much more. She asked what had happened in January. My mother came to live with me in January; she is at home all day, she is eighty, she likes it warm, and she bathes. The hot water runs through the same meter, as it happens. I told Ms Oyelaran that a valve which calls itself intelligent should have allowed for my mother.</p>
<p>She said too that in the eleven flats in our house that let her look, the average went down by 3 %. She would not give me the eleven readings, for reasons of privacy, and I do not count what I cannot see.</p>
<h2>Page 4</h2>
<p>The landlord’s agent was courteous. He explained that the fee was for “comfort” as well, and that participation was voluntary. I asked him where in the notice it said so. He found it: page 4, in grey. Fourteen of us have now volunteered not to. The valves remain, as nobody will pay for taking them off, and mine still says good night.</p>`,
  truth: -1,
  slant: -0.5,
  views: { total: 4890, last24h: 60 },
  comments: [
    say(
      "j-marsh",
      446,
      12,
      "Since I am asked: 23 × (588 − 85) = 11,569 a year, from year two.",
      say("leyla-haddad", 444, 6, "I knew that you would not be able to leave it. ;)"),
    ),
    say(
      "piotr-zielak",
      430,
      4,
      "The valve unscrews by hand, M30 ring. Keep the old one in a drawer and put it back when you leave.",
    ),
    say(
      "sky-log",
      425,
      13,
      "Eight per cent is one flat in one winter with one more person in it, and hot water on the same meter. Your own October to December, before your mother came, shows a tenth less. The fee is a scandal without the valve being one.",
      say(
        "leyla-haddad",
        420,
        5,
        "My mother has read this and says that she is not a confounder. But I hear you, and I will ask for the eleven flats again.",
      ),
    ),
  ],
};
