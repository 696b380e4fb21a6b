import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const pharmacyQueue: WorldStory = {
  key: "pharmacy-queue",
  author: "ines-okafor",
  category: "health",
  title: "The pharmacy queue, counted: 850 people in Averley are going without medicine",
  summary:
    "Since the second pharmacy closed, the wait in Averley has grown three and a half times. I timed 118 people, and eleven left with nothing.",
  tags: ["pharmacy", "averley", "counting"],
  place: "Averley",
  happenedOn: 18,
  aiUse: "none",
  reuse: "cc-by",
  publishedHoursAgo: 330,
  sources: [
    { kind: "first-hand", label: "Timings of 118 customers, five days, 9:00 to 12:00" },
    { kind: "official", label: "Answer of the health board, by e-mail" },
  ],
  body: `
<p>I have a child with asthma and so I am in the pharmacy a good deal. On five mornings in a row, from Monday the 2nd to Friday the 6th, I sat on the chair by the sun cream, from nine until twelve, with the owner’s agreement, and gave each person who came in a raffle ticket with the time on it. When they left they gave it back. There were 122. I lost four.</p>
<p>The middle one of 118 waited 34 minutes. The longest waited 82, and it was for ear drops.</p>
<table>
<thead><tr><th>Morning</th><th>People</th><th>Middle wait, minutes</th><th>Left without</th></tr></thead>
<tbody>
<tr><td>Monday</td><td>34</td><td>51</td><td>6</td></tr>
<tr><td>Tuesday</td><td>29</td><td>44</td><td>3</td></tr>
<tr><td>Wednesday</td><td>21</td><td>30</td><td>1</td></tr>
<tr><td>Thursday</td><td>18</td><td>19</td><td>1</td></tr>
<tr><td>Friday</td><td>16</td><td>17</td><td>0</td></tr>
</tbody>
</table>
<p>Before the shop on Bridge Street shut in August it was, the owner says, “ten at the worst”. He has no tickets for that and neither have I, but he has stood there for twenty-six years. From ten to thirty-four is three and a half times. That is what closing one pharmacy does, and it is not too strong to say that Averley’s medicine supply has broken down.</p>
<p>Eleven people left without anything. I asked them why, if they would say. Six had to be at work. Two could not stand any longer. Two did not want to tell me. One had come for advice about a cough and felt, looking behind him, that it was not worth twenty people’s time. He is the one I have thought about.</p>
<p>Eleven of 118 is 9.3 %. There are 9,200 people who have no other pharmacy. So about 850 people in this town are going without medicine that they need. I have checked the multiplication, and on Friday afternoon I sent the figure to the health board, and to our member of the council, who has put it in his newsletter.</p>
<p>The board’s press office answered the same evening. It says that the first week of any month is the busiest, because the repeats of everyone on a monthly box fall due on the 1st, and this month the 1st was a Sunday. It asks whether I had been there in the third week, or after two in the afternoon. I had not; I have two children. It also says that the number of items handed out in Averley in September and October was the same as in the year before, to within one in a hundred. I do not see how that can be, if 850 people are getting nothing, and I have asked them to look at it again.</p>
<p>Two of the six who had to be at work came back, I should add. I saw them on the Thursday. They had the same bags.</p>
<p>There are two pharmacists for all this. The owner has advertised for a third since May. He showed me the replies, in a folder. It is a very clean folder.</p>
<p>What would help this week, he says, is small: order repeats by telephone before Tuesday, come after two, when there is “hardly a soul”, and if you are only buying sun cream, take it and wave.</p>`,
  truth: -1,
  slant: 0,
  views: { total: 2240, last24h: 22 },
  comments: [
    say(
      "j-marsh",
      326,
      14,
      "The median, the maximum and the ones who left: good. The 850 is eleven customers of one week multiplied by every resident, and two of the eleven came back. I would take it out, and out of the title first.",
      say(
        "ines-okafor",
        324,
        6,
        "It is in the councillor’s newsletter now. I shall sit there in the third week, and after two, and put both tables side by side.",
      ),
    ),
    say(
      "piotr-zielak",
      318,
      5,
      "Monday 51, Friday 17. That is a line that works itself off, with a first of the month at the front of it.",
    ),
    say("old-ferryman", 300, 3, "Now she knows how it feels."),
  ],
};
