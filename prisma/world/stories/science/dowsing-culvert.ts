import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const dowsingCulvert: WorldStory = {
  key: "dowsing-culvert",
  author: "old-ferryman",
  category: "science",
  title: "My rods found the lost culvert in four minutes. The engineers had two years",
  summary: "Two bent welding rods, one field, and a result that the water board does not care to discuss.",
  tags: ["dowsing", "water"],
  place: "Lower Field, Averley",
  happenedOn: 60,
  aiUse: "none",
  reuse: "all-rights-reserved",
  publishedHoursAgo: 1400,
  sources: [{ kind: "first-hand", label: "My own trial, one witness" }],
  cover: "dowsing",
  coverAlt: "A man in a hat walks through a striped field holding two bent rods in front of him",
  coverCaption: "Lower Field, looking west.",
  coverCredit: "Drawing: Old Ferryman · all rights reserved",
  body: `
<p>The board has been looking for the old mill culvert for two years, with radar and with a young lady and a laptop. It runs from the mill to the river, four feet wide and built of brick, and somewhere in the middle of it a wall has fallen in, which is why the cellars in Mill Row are wet. I have a pair of welding rods, bent at a right angle.</p>
<p>On a Saturday in autumn, with Mr Attwell as a witness, I went into Lower Field from the gate. I held the rods level, elbows in, thumbs off. After some four minutes they crossed, so hard that I could not have held them apart. I set a stick. I walked on for twenty paces and came back, and they crossed again, a yard from the stick. A third time, with my eyes shut, they crossed eight yards on, but I had lost my footing.</p>
<p>Mr Attwell dug. At four feet there was water.</p>
<p>I know what will be said. That there is water at four feet anywhere in Lower Field in October. Mr Attwell did try a second hole, by the hedge, where the rods had shown nothing, and there was water in that as well. But it came in more slowly, and he agrees that it did. He had no watch on. There was no brick in either hole; I never said that I could find brick.</p>
<p>I know too that the field has a dip in it, which runs from the mill to the river, and that a stranger might have guessed. I did not look at the dip. I looked at the rods.</p>
<p>I went to the board with my stick marked on their own map. The young lady, Miss Ferris, was civil. She told me that a plan of 1911 puts the culvert in Lower Field “give or take fifteen metres”, that they had never been in doubt about the field, and that the two years had gone on getting leave from the railway, whose fence stands on the only place where one can drive a rig in. The looking itself took her two mornings. I had always understood that it was two years. It is what everybody says in the Ferry Inn.</p>
<p>She also did a sum for me on the back of the map. The part of the field that I walked is sixty metres across. A man who throws a stick into it with his eyes shut will be within eleven metres of a given line about one time in three. I asked her how many men she knew who throw sticks with their eyes shut.</p>
<p>For the board has now found its culvert. It is eleven metres to the north of my stick. For something that nobody could find for two years, I call that close. I have written to ask whether they would like to engage me for the rest of the line, at a day rate below the radar’s. They replied that the matter was closed. They do not care to discuss it, as I said.</p>`,
  truth: -1,
  slant: 0.4,
  views: { total: 10240, last24h: 25 },
  comments: [
    say(
      "sky-log",
      1390,
      11,
      "I will lay ten buckets under ten boxes, five with water. You pick. Eight or more and I write the headline for you.",
      say(
        "old-ferryman",
        1380,
        5,
        "A bucket does not flow. But I will come for the sport of it.",
        say("sky-log", 1300, 9, "Result, published with his agreement: four of ten. We had an excellent lunch."),
      ),
    ),
    say(
      "j-marsh",
      1350,
      3,
      "The water in the second hole is in the story because the author put it there. Credit for that.",
    ),
  ],
};
