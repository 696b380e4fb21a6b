import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const hospitalParking: WorldStory = {
  key: "hospital-parking",
  author: "j-marsh",
  category: "health",
  title: "Hospital parking: the contract, annotated line by line",
  summary:
    "Thirty years, nine clauses that matter, and a guarantee that the car park will never be less than 85 % full.",
  tags: ["hospital", "contracts", "parking"],
  place: "Port Sabel General",
  happenedOn: 12,
  aiUse: "none",
  reuse: "cc-by-nc",
  publishedHoursAgo: 8,
  updatedHoursAgo: 5,
  sources: [
    {
      kind: "document",
      label: "Parking concession agreement, 64 pages, with schedules",
      url: "https://example.org/sabel-general/concession",
    },
    { kind: "official", label: "Hospital’s answer to my questions" },
  ],
  cover: "parking",
  coverAlt: "A hospital with rows of parked cars in front of it and a striped barrier at a pay machine",
  coverCaption: "The north car park, 640 spaces.",
  coverCredit: "Drawing: J. Marsh · CC BY-NC 4.0",
  body: `
<p>Everybody in Port Sabel knows that it costs 4.20 an hour to visit your mother. Hardly anyone knows why, and it is all in a document that anyone may ask for. I did. It has sixty-four pages; here are the ones with money on them.</p>
<h2>The price</h2>
<p><strong>Clause 3.1</strong> fixes the first tariff at 1.80. <strong>Clause 3.4</strong> raises it each January by inflation plus three points. It is the plus three that does it. Over twelve years inflation alone would have given 2.36.</p>
<table>
<thead><tr><th>Year</th><th>By inflation only</th><th>By clause 3.4</th></tr></thead>
<tbody><tr><td>1</td><td>1.80</td><td>1.80</td></tr><tr><td>5</td><td>1.97</td><td>2.40</td></tr><tr><td>9</td><td>2.16</td><td>3.18</td></tr><tr><td>12</td><td>2.36</td><td>4.20</td></tr></tbody>
</table>
<h2>The guarantee</h2>
<p><strong>Clause 7.2</strong> is the one I read aloud to my wife. If the car park is less than 85 % full over a quarter, the hospital makes up the difference. In the first year of the tramway that came to 96,000. So a nurse who takes the tram costs the hospital money, and it has not put up a sign to the tram stop.</p>
<blockquote><p>“The Authority shall take no action likely to reduce demand.” Clause 7.5.</p></blockquote>
<p>I asked whether 7.5 was the reason that the bicycle shed was moved to behind the boiler house. The hospital replied that this was “a matter of available space”.</p>
<h2>What is good in it</h2>
<p><strong>Clause 11</strong> gives free parking to dialysis and radiotherapy patients. Nobody I asked in the waiting room knew of it. You need form P7, from the desk in the basement, between ten and twelve. They had eleven forms left on the day I was there, and I have asked them to print more.</p>
<h2>How it ends</h2>
<p>It runs for another eighteen years. <strong>Clause 19.3</strong> lets the hospital buy it back at the end of year 15, on notice given in year 13. Year 13 begins in January. I asked if notice was going to be given. I was told that they were “aware of the provision”, and I think that as of my letter it is true.</p>
<p>What would it cost? <strong>Schedule 6</strong> has the formula: the unpaid balance of the building loan, plus one year’s profit. The balance is in the operator’s accounts, which are public, and is 3.1 million. The profit last year was 740,000. So for something under four million the hospital could own a car park that brings in 1.9 million a year and costs about 600,000 to run. I have shown this sum to two people who do such things for a living. One called it obvious, the other said that it depends on the roof.</p>
<p>I have nothing against the operator. It built the thing on a swamp, on time, when the hospital had no money at all. Somebody signed 7.2 and 7.5 all the same, on a Friday in December, on page 64, and the signature cannot be read.</p>
<hr>
<p><em>Corrected: “plus three” alone does not make the third column. A reader did the sum. Clause 3.6 adds “a further adjustment for capital works” of 2.5 points a year from year 2, and I had left it out. With 3.4 alone the price would now be 3.24; with both it is 4.20. The table was right, and the sentence under “The price” was not. The hospital says that 3.6 was to lapse when the works were paid for, and that it is finding out if they are.</em></p>`,
  truth: 1,
  slant: 0.1,
  views: { total: 4410, last24h: 4410 },
  comments: [
    say(
      "priya-v",
      7.5,
      14,
      "Eleven years here and I did not know about P7. Printed, and on the ward wall since lunchtime.",
      say("j-marsh", 7.2, 6, "Then that is the best clause in the story."),
    ),
    say(
      "sky-log",
      7,
      5,
      "Check: 1.80 to 4.20 in eleven steps is 8 % a year. 1.80 to 2.36 is 2.5 %. So plus three would give 5.5 %, about 3.25. Your third column is too steep for 'plus three'. Is there a second uplift?",
      say(
        "j-marsh",
        6.1,
        8,
        "You are right, and I am red. Clause 3.6: 'and a further adjustment for capital works', 2.5 points, from year 2. I left it out of the text. A correction is going in today.",
        say("sky-log", 5.8, 4, "So the truth is worse than the story."),
      ),
    ),
    say("old-ferryman", 4.4, 2, "First thing on this site I agree with from top to bottom."),
  ],
};
