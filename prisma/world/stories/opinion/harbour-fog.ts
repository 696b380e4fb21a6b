import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const harbourFog: WorldStory = {
  key: "harbour-fog",
  author: "tom-ekwueme",
  category: "opinion",
  title: "Give the harbour back its fog horn: crashes have doubled without it",
  summary:
    "The horn on the mole was switched off in June. Seven collisions on Harbour Road since then, against three in the same months of last year.",
  tags: ["harbour", "sound", "port-sabel"],
  place: "Port Sabel",
  aiUse: "none",
  reuse: "link-back",
  publishedHoursAgo: 96,
  sources: [
    { kind: "official", label: "Notice to mariners, June", url: "https://example.org/port-sabel/mariners" },
    { kind: "official", label: "Police notices, Harbour Road, binder at the customs house" },
    { kind: "document", label: "Fog mornings, copied from the lighthouse log" },
  ],
  cover: "fog",
  coverAlt: "A red and white lighthouse shines through mist over a pale harbour with two fishing boats",
  coverCaption: "The mole, before June.",
  coverCredit: "Drawing: T. Ekwueme · link back",
  body: `
<p>The horn on the mole gave two notes a minute, low, for as long as you could not see the far light. It has been off since June. Ships have satellites, says the notice, and residents of the new flats have ears.</p>
<p>I do not dispute the ships. I have asked four skippers and three of them said that they had not needed it in years. The fourth has a boat of six metres, with a compass. He said that he would manage.</p>
<p>But a horn tells those on land something as well. I drove trams for twelve years, and on a morning with the horn I allowed four minutes more and so did everybody else, the baker, the school. The town slowed down at the same time and nobody had to be told why. Now there is a message on the telephone, with a yellow triangle. It comes about twenty minutes after the fog.</p>
<h2>The figures</h2>
<p>I did not want to rest this on a feeling, and so I went through the police notices, which hang in a frame at the customs house and are kept in a binder. I took every collision on Harbour Road between five and ten in the morning on a day with fog, from the middle of June to the middle of this month, and the same weeks of last year.</p>
<table>
<thead><tr><th></th><th>Last year, horn on</th><th>This year, horn off</th></tr></thead>
<tbody>
<tr><td>Collisions in fog</td><td>3</td><td>7</td></tr>
<tr><td>People hurt</td><td>1</td><td>2</td></tr>
<tr><td>Mornings with fog, from the lighthouse log</td><td>8</td><td>19</td></tr>
</tbody>
</table>
<p>From three to seven. That is more than double, in the first five months, on one road. The council took away the horn and the crashes doubled, and I do not know what else one would call proof. I have put the fog mornings into the table because the keeper was kind enough to write them out for me. It has been a foggy year.</p>
<p>I went to look at the places. Four of the seven are at the bend by the ice house, where one lane has been dug up for the district heating since July, with a light that is not always lit. The police notice mentions it in two of them. It does not mention the horn in any, but then it would not occur to a policeman to write down what he cannot hear.</p>
<p>The harbour office says that the horn was switched off after 61 letters from the flats and a year of asking, that it was never meant for traffic, and that the road is not theirs. The woman I spoke to said that she missed it herself. She asked how many collisions there had been in the years before last. I had looked. There were six in the year before, with the horn sounding. I have left that year out of the table, as the bend was different then.</p>
<p>As for the flats, the brochure has a lighthouse on the cover.</p>
<p>Let it sound from six in the morning till ten at night. That is all. If it is a question of the cost, the compressor uses about 3 euros of current on a foggy day, and I will start with the first ten.</p>`,
  truth: -1,
  slant: 0.25,
  views: { total: 1870, last24h: 240 },
  comments: [
    say("old-ferryman", 94, 10, "Every word. Put me down for the next ten."),
    say("priya-v", 90, 4, "I sleep in the day, 300 metres from it. I never minded the horn. I mind the message."),
    say(
      "sky-log",
      88,
      11,
      "Three in 8 fog mornings is 0.38 a morning. Seven in 19 is 0.37. By your own table nothing has changed except the weather.",
      say(
        "tom-ekwueme",
        86,
        4,
        "I had the keeper’s column in front of me and did not divide. I still want the horn. The title I would not write again.",
      ),
    ),
  ],
};
