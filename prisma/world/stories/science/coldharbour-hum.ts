import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const coldharbourHum: WorldStory = {
  key: "coldharbour-hum",
  author: "piotr-zielak",
  category: "science",
  title: "The hum at Coldharbour Lane is 49.6 hertz, and it comes from the substation",
  summary:
    "Nine people hear it, four do not. I recorded it at eleven places, and think I know the source, though one reading will not fit.",
  tags: ["noise", "power", "measurement"],
  place: "Coldharbour Lane",
  happenedOn: 34,
  aiUse: "none",
  reuse: "cc-by-sa",
  publishedHoursAgo: 560,
  updatedHoursAgo: 210,
  sources: [
    { kind: "first-hand", label: "Eleven recordings, 02:00 to 04:00" },
    { kind: "document", label: "Levels by place", url: "https://example.org/coldharbour/levels" },
  ],
  cover: "hum",
  coverAlt: "Pylons lead at dusk to a fenced substation; two houses with lit windows stand in front of it",
  coverCaption: "Coldharbour substation from the lane.",
  coverCredit: "Drawing: P. Zielak · CC BY-SA 4.0",
  body: `
<p>Mrs Novak at number 12 has slept in her car for two months. She parks by the reservoir, where it is quiet. When a person does that I do not ask whether the noise exists.</p>
<p>I went round the lane first with a notebook. Of thirteen people who opened the door, nine hear it: low, steady, worse lying down, worse in the back bedrooms. Four do not, and two of those four are married to people who do. Six of the nine gave the same week for when it began, the last one of August. Nobody had complained before a letter about it was put through every door, so I cannot say how much of that is memory and how much is the letter.</p>
<p>Then I borrowed a low-frequency microphone and went up and down the lane for three nights between two and four. At nine of eleven places there is a tone. These are the seven that matter.</p>
<table>
<thead><tr><th>Place</th><th>From the fence, metres</th><th>Decibels</th></tr></thead>
<tbody>
<tr><td>Substation fence</td><td>10</td><td>54</td></tr>
<tr><td>Gate to the lane</td><td>20</td><td>48</td></tr>
<tr><td>Number 4, front garden</td><td>45</td><td>41</td></tr>
<tr><td>Number 12, back bedroom</td><td>110</td><td>37</td></tr>
<tr><td>Bus stop</td><td>170</td><td>30</td></tr>
<tr><td>Number 31, kitchen</td><td>600</td><td>41</td></tr>
<tr><td>Reservoir car park</td><td>1,400</td><td>none found</td></tr>
</tbody>
</table>
<p>It is strongest at the substation, and falls by about six for each doubling of the distance, as it should from a single source. My analyser puts it at 49.6 hertz. The levels are for everything below 200 hertz, with the cooling fans in it; at the fence I could not separate the tone from the fans.</p>
<p>The transformer in bay 2 has a loose core clamp, I would guess. One can hear that sort of thing through a screwdriver against the tank, though I did not, since there was a fence. It was serviced in the last week of August. I have that from the man who cuts the grass.</p>
<p>Now what does not fit. At number 31, behind the hill and 600 metres off, it should be gone, and I measured 41. A second source? A mirror? The family there has a new heat pump. They were good enough to turn it off for an hour, at three in the morning. The reading went to 40. Number 12 is nearly four decibels too high as well, but that was indoors, and a room can do that.</p>
<p>One place that I cannot explain out of eleven is not bad for three nights. I am confident enough to put it in the title. I sent it all to the grid company and asked them to switch bay 2 off for ten minutes in some night. That would settle it. Their first answer was that the site “complies with applicable limits”, which it may well do, as those begin at the frequency where this stops.</p>
<p><strong>Correction, nine days later.</strong> Several readers pointed out that a transformer hums at <em>twice</em> the mains frequency, at 100 hertz, and that no grid runs at 49.6 for three nights. They are right. My recorder’s clock was slow by 0.8 %. The tone is at 50.0, and so it is more likely to be something with a motor. The grid company has switched off bay 2, and Mrs Novak could still hear it. I no longer think that it is the substation. The title stays as it was so that the votes make sense.</p>`,
  truth: -1,
  slant: -0.15,
  views: { total: 6120, last24h: 71 },
  comments: [
    say(
      "sky-log",
      556,
      14,
      "Magnetostriction goes with the square of the field, so the fundamental is 2f. 100 Hz. And if the grid were at 49.6 for three nights you would have read about it by candle.",
      say(
        "piotr-zielak",
        548,
        9,
        "I have mended these things for twenty years and wrote that down at four in the morning. You are right. Checking the clock.",
        say("tom-ekwueme", 546, 3, "This is how it should look when someone is wrong in public."),
      ),
    ),
    say(
      "mizuki-tanabe",
      200,
      5,
      "50.0, with a motor, everywhere on the lane and behind the hill: is there a sewage pump on that line?",
      say(
        "piotr-zielak",
        198,
        7,
        "There is. Number 31 is forty metres from the lid. I am going there on Thursday with the right clock.",
      ),
    ),
  ],
};
