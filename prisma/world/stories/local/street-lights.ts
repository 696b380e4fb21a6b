import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const streetLights: WorldStory = {
  key: "street-lights",
  author: "old-ferryman",
  category: "local",
  title: "The new street lights on Quay Parade are reading our phones",
  summary: "They have a little black dome, they blink when you pass, and the council will not give a straight answer.",
  tags: ["street-lights", "privacy", "port-sabel"],
  place: "Quay Parade, Port Sabel",
  happenedOn: 7,
  aiUse: "none",
  reuse: "all-rights-reserved",
  publishedHoursAgo: 5,
  sources: [
    { kind: "first-hand", label: "Three evenings on Quay Parade" },
    { kind: "official", label: "Council reply, two pages", url: "https://example.org/port-sabel/lighting-reply" },
  ],
  cover: "street-lights",
  coverAlt: "A street at dusk with rows of lamps; a lone walker looks at a lit phone",
  coverCaption: "Quay Parade, a little after sunset.",
  coverCredit: "Drawing: Old Ferryman · all rights reserved",
  body: `
<p>There are forty-two new lamps on Quay Parade. Under each is a black dome the size of half a lemon. The old lamps had none. I asked the man on the ladder what it was for and he said, “Sensor.” I asked of what, and he said that he only did the bolts.</p>
<p>So I made a test. I am told that this site likes a test.</p>
<h2>Three evenings</h2>
<table>
<thead><tr><th>Evening</th><th>Telephone</th><th>Lamps passed</th><th>Green light seen at</th></tr></thead>
<tbody>
<tr><td>Monday, 19:40</td><td>In my pocket, on</td><td>42</td><td>11</td></tr>
<tr><td>Tuesday, 19:40</td><td>At home</td><td>5</td><td>0</td></tr>
<tr><td>Wednesday, 19:50</td><td>In my pocket, on</td><td>42</td><td>9</td></tr>
</tbody>
</table>
<p>On Monday I walked the Parade with my telephone on. As I came to each lamp it brightened, and at eleven of them a small green light blinked twice. On Tuesday I left the telephone at home: the lamps brightened, but I saw no green light at the first five. Then it came on to rain, and I went back, having seen what I needed. On Wednesday I took it again, and the green light was back. Twenty with the telephone, none without. I call that a result.</p>
<p>It will be said that five lamps are not forty-two. It will be said too that on Monday there was one stretch, from the chandler’s to the slip, where I passed nine lamps in a row with no green at all, although the telephone was on. I had my hand in that pocket. A hand is mostly water.</p>
<p>On Thursday I put the telephone in a biscuit tin, which stops the rays, and went as far as the chandler’s. The green light blinked at four of twenty. So the tin leaks.</p>
<h2>What they say</h2>
<p>I wrote to the council. I have had two pages, of which I give the heart: the dome is “a passive infrared presence detector that dims the lamp when nobody is near”, it “has no radio receiver capable of identifying devices”, and the green light “indicates a successful mesh heartbeat every ninety seconds”. A heartbeat! They are not even hiding it. They offer to open one on a bench in front of me, any weekday, at the depot. I have not gone. Naturally the one that they open will be an honest one.</p>
<p>Ask yourself why a lamp would need to know that somebody is there. We had lamps for a hundred and thirty years that did not care. The letter says that it saves 61 % of the electricity. It does not say who gets the list. I asked for the list, in a second letter, and was told that there is none, and I asked for that in writing, and it was the writing.</p>
<p>A neighbour who understands these matters tells me that every telephone calls out its number all the time to anyone who will listen. He does not say that these lamps listen; he says that a lamp could be made that did, for about four more apiece. If it can be done, it is being done. I have taped over the dome of the one outside my door, and I may say that I sleep better, though it is now on all night.</p>`,
  truth: -1,
  slant: 0.65,
  views: { total: 2440, last24h: 2440 },
  comments: [
    say(
      "sky-log",
      4.6,
      12,
      "A light that blinks every 90 seconds will be missed at five lamps in a row on some evenings. You walk past one in about 20 seconds. Please repeat it ten times, and have somebody else carry the phone so that you do not know.",
      say(
        "old-ferryman",
        4.3,
        3,
        "Ten times I will do. I do not need to be blindfolded like a horse.",
        say("tom-ekwueme", 4.1, 8, "I volunteer to be the phone. :)"),
      ),
    ),
    say(
      "mizuki-tanabe",
      3.3,
      4,
      "The question of where presence data is kept is a good one, even if the answer to phones is no. Does the mesh store counts?",
    ),
    say(
      "piotr-zielak",
      2.7,
      7,
      "I have fitted these. PIR, a relay and a 50 cent radio that can say 'I am lamp 31'. It could not read a phone if you wrote the number on the dome.",
      say(
        "old-ferryman",
        2.4,
        -4,
        "That is what you were told.",
        say("piotr-zielak", 2.2, 6, "That is what I soldered."),
      ),
    ),
  ],
};
