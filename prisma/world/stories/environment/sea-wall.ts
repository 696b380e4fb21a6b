import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const seaWall: WorldStory = {
  key: "sea-wall",
  author: "tom-ekwueme",
  category: "environment",
  title: "The sea wall moved four centimetres. We think.",
  summary:
    "A crack, two brass studs and a steel rule: neighbours at Lower Strand have measured the wall for two winters.",
  tags: ["sea-wall", "storms", "measurement"],
  place: "Lower Strand, Port Sabel",
  happenedOn: 11,
  aiUse: "none",
  reuse: "cc-by-sa",
  publishedHoursAgo: 142,
  updatedHoursAgo: 70,
  sources: [
    { kind: "first-hand", label: "Stud distances, 64 readings" },
    { kind: "official", label: "Harbour engineer’s letter", url: "https://example.org/port-sabel/wall-letter" },
  ],
  cover: "sea-wall",
  coverAlt:
    "A wave breaks over a cracked sea wall below a row of houses; a person in yellow holds a measuring tape to it",
  coverCaption: "Lower Strand, the morning after the storm of the 12th.",
  coverCredit: "Drawing: T. Ekwueme · CC BY-SA 4.0",
  body: `
<p>There is a crack in the wall at the bottom of Net Street that you can put a hand in. Two winters ago you could put in a coin. That is how people talk about it, and it is also why Agnes Bui set two brass studs in the stone, one on either side, and bought a steel rule.</p>
<p>She has measured them on the first and the fifteenth of each month, and after storms. On the first day it was 212 millimetres from stud to stud. On the 13th of this month it was 253.</p>
<p>Forty-one millimetres in two winters. For a month now that has been the talk of the Strand, and the estate agent’s window has got noticeably emptier. So I asked what else could make that number.</p>
<p>The wall breathes. Between a cold morning and a hot afternoon it changes by two millimetres; Agnes found that out for herself and has measured at eight o’clock ever since. One of the studs was knocked by a van last November, and re-set. She noted it, “approx. same place”. And there are three readings by her grandson, who starts the rule at the end and not at the zero. Those add ten.</p>
<p>If I take out the grandson and treat the van as unknown, then what remains is somewhere from 18 to 41. Both are movement. A wall that stands on the edge of the sea ought not to do it.</p>
<p>There are sixty-four readings in the book, and I have drawn them on squared paper. They do not climb evenly. Between April and September, in both years, there is next to nothing; after the three storms that are marked with a cross it goes up by four, by seven and by five, and does not come back. The van is worth anything between nought and eleven, judging by the readings on either side of it. Agnes has given me the book to copy and would like it said that the van was the council’s.</p>
<p>I have walked along it at low water with Bram Osei, who poured concrete for a living, and who does not like what he sees at the foot. The sand used to come up to the third course of stone. One can tell from the weed. It is now below the fifth, and since the new breakwater was built in front of the marina it has been going faster, he believes. Agnes has not measured sand. She is going to.</p>
<p>The harbour engineer writes that the wall “is inspected visually each year” and “performs as intended”. He has promised to put a proper gauge on it. It has arrived, in a box, and is in Agnes’s hall, because nobody at the harbour was in.</p>
<p><em>Updated: the engineer’s gauge has been fixed, and read 0.4 mm after the first week. He believes that 20 is nearer the mark than 40. I have put “we think” in the title.</em></p>`,
  truth: 1,
  slant: 0.1,
  views: { total: 6900, last24h: 260 },
  comments: [
    say(
      "piotr-zielak",
      140,
      5,
      "0.4 mm a week would be 20 a year. So the engineer and the grandson-free estimate agree. I would not buy there.",
      say("tom-ekwueme", 68, 3, "One week in autumn, he begs us to remember."),
    ),
    say("j-marsh", 120, 2, "The grandson deserves a byline."),
  ],
};
