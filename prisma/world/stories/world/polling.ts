import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const polling: WorldStory = {
  key: "polling-place",
  author: "m-duarte",
  category: "world",
  title: "“They moved the polling place twice”: 31 statements",
  summary:
    "In Santa Oriana’s seventh ward, voters were sent from the school to the depot and back. We wrote down what each of them saw, and when.",
  tags: ["elections", "santa-oriana", "statements"],
  place: "Santa Oriana, seventh ward",
  happenedOn: 3,
  aiUse: "assisted",
  reuse: "cc-by-sa",
  publishedHoursAgo: 15,
  updatedHoursAgo: 9,
  sources: [
    { kind: "first-hand", label: "31 signed statements, taken on the day and the day after" },
    {
      kind: "official",
      label: "List of polling places as published on the 2nd",
      url: "https://example.org/santa-oriana/polling-places",
    },
    { kind: "document", label: "Photographs of the door notice at 9:40, 11:05 and 14:20" },
    { kind: "document", label: "Two messages, 14:16 and 14:37, photographed with the owner’s leave" },
  ],
  cover: "polling",
  coverAlt: "A long queue of people outside a school with a red roof; a notice with an arrow hangs by the door",
  coverCaption: "The queue at the school, about nine in the morning.",
  coverCredit: "Drawing: M. Duarte · CC BY-SA 4.0",
  body: `
<p>I did not vote in the seventh ward. I had gone to keep my aunt company in the queue, with an umbrella against the sun, and when the queue was told at a quarter to ten to go to the bus depot I went along and began asking people if they would mind telling me what they had just seen.</p>
<p>Thirty-one of them did not mind. They gave a name and signed. I have the sheets; the names stay with me, and each person is a number here. AI was used to make a first translation of four statements from Quenari. Two speakers corrected them.</p>
<h2>How they were taken</h2>
<p>I had a school exercise book and four questions, and asked them in the same order each time. When did you arrive, and how do you know? What were you told, and by whom? What was on the door? Did you vote in the end? I wrote the answer down, read it back, let the person change it, and had it signed. I asked forty people. Nine said no, three of them because they work for the city.</p>
<p>Statements 1 to 19 were taken on the day, at the school, on the road and in the depot yard. The rest are from the day after, at my aunt’s kitchen table and at two doors to which others had sent me. My aunt is not one of the thirty-one. The youngest is nineteen and the oldest eighty-eight.</p>
<p>Where I give a time it comes from something: a telephone, a photograph, a bus ticket, or the bell of San Telmo, which is two minutes slow. Six people could only say “before lunch”, and I have not used them for times. Nobody was to hear anyone else’s statement first. I broke that rule once, as 26 was in the room while 25 was read back; in the table below, 26 counts as “did not see” wherever it says the same as 25.</p>
<h2>9:40 to 11:05</h2>
<p>Statement 4, a baker: “We were perhaps two hundred. A young man in a vest came out and hung up the paper with the arrow. He said that the floor was not safe. My daughter goes to that school on that floor.”</p>
<p>Statement 9, a bus mechanic: “I was <em>at</em> the depot. I work there. At nine there was nothing, and I mean not a table. At ten past ten two cars came with boxes. They asked me where they could plug in a lamp.”</p>
<p>The depot is 2.3 kilometres from the school, by the road; I walked it with a step counter and an aunt of seventy-four. It took us thirty-eight minutes. Of the thirty-one, nineteen walked, seven got a lift, and five went home.</p>
<blockquote><p>“I had taken two hours off. I used them to walk to a depot.”</p></blockquote>
<p>That is statement 17. She was one of the five.</p>
<h2>11:05 to 14:20</h2>
<p>The arrow was taken down at the school at 11:05. My photograph of the bare door has the time in it, and statement 22, who lives opposite, saw it done by “the same vest”. Nobody told the depot. People who came to the school after that found it open, and voted, and there was hardly a queue. People who had been sent to the depot stood there until one o’clock, when they were told that the seventh ward’s register was at the school.</p>
<p>Statement 12, a retired clerk, kept notes on her hand: “10:50 arrived. 11:30 sixth ward only. 12:15 maybe. 13:00 back to the school. I asked for that in writing and the gentleman laughed, not unkindly.”</p>
<p>At 14:20 the arrow was back on the school door, and pointed to the depot. It was there for some twenty minutes. I have a photograph, and on the day I had no explanation. Three people say that they obeyed it.</p>
<h2>The vest</h2>
<p>I found the vest on Monday afternoon, through statement 22. He is a student of twenty-two, hired for the day by a staff agency, for 60 and a sandwich. He agreed to be written about if I left out his name. He had been shown how to put up a notice and how to keep a doorway clear, in twenty minutes, on the Friday.</p>
<p>He did not decide anything, he says. Each time he was rung up, by a number that he had been told to save as “Elections 2”. The first call was about twenty to ten; his telephone has it at 9:38. The second was at 11:02. The third was not a call. It is a message, of 14:16, and he let me photograph it: “arrow back please”. At 14:37 there is another: “remove arrow, sorry”. He did each of these things within five minutes and then went back to his chair.</p>
<blockquote><p>“I thought that they could see something I couldn’t see.”</p></blockquote>
<p>I rang the number. A woman in the city’s events office answered it. The telephone was one of twelve, she said, that had been lent to the commission for the day and had come back in a box. Who had had number 2 she did not know. She was not surprised at being asked, but I was the first.</p>
<h2>What the statements agree on, and what they do not</h2>
<table>
<thead><tr><th></th><th>Say so</th><th>Say otherwise</th><th>Did not see</th></tr></thead>
<tbody>
<tr><td>Told that the floor was unsafe</td><td>23</td><td>1</td><td>7</td></tr>
<tr><td>Depot had no register of ward 7</td><td>18</td><td>0</td><td>13</td></tr>
<tr><td>Arrow came down about 11</td><td>12</td><td>2</td><td>17</td></tr>
<tr><td>Arrow back after 14:00</td><td>6</td><td>3</td><td>22</td></tr>
<tr><td>Saw police direct anyone</td><td>2</td><td>9</td><td>20</td></tr>
</tbody>
</table>
<p>I put the last line in because it is the one that has travelled. On Sunday night I heard it said in two cafés that the police had turned voters away. Two of my thirty-one say so, and nine who stood in the same place say no. I do not believe that it happened, and I think that the two saw the crossing guard.</p>
<h2>How many votes?</h2>
<p>I do not know, and be careful of anyone who does. Of my thirty-one, twenty-four voted in the end. Seven did not. But these are the people who were willing to stop and talk to a stranger with an umbrella. The ward has 4,212 on the register, and 2,460 votes were counted, which is 58 %. The wards on either side had 66 % and 69 %. Ward 7 has been lower than its neighbours in each of the last three elections, though by four points and not by ten.</p>
<h2>The commission</h2>
<p>The electoral commission’s local office replied to me within a day, and politely. The school’s hall had been reported unsafe “by a competent person” at 9:15; the report was “withdrawn upon inspection” at 10:55. It did not name the person. As to the afternoon, it had “no record of a second relocation”.</p>
<p>I have since sent it the message of 14:16, with the student’s leave, and asked whose telephone it was. I have also asked, in writing and through the office, to speak to four people who worked in the two rooms, so as to hear what it looked like from behind the table. I was not inside either room, and have no statement of anybody who was. It may be that on their side of the door there was a floor, an inspector and a telephone that rang too late, and nothing else. Nobody in thirty-one statements says that he was asked how he meant to vote.</p>
<p>The two parties that hold the ward in turn both had observers at the school. Both have written to me. Each believes that the arrow helped the other.</p>
<p>I went to the school on Monday. The caretaker showed me the floor of the hall. It is tile on concrete. He jumped on it.</p>
<p>There is a complaint form. The period ends on the 30th, and it must be handed in at the depot.</p>
<hr>
<p><em>Updated: the commission’s office has answered about the telephone. It says that the list of who held which of the twelve “is being reconstructed”. The turnout of the neighbouring wards was given the wrong way round in the first version; it is 66 % to the north and 69 % to the south.</em></p>`,
  truth: 1,
  slant: -0.55,
  views: { total: 5230, last24h: 5230 },
  comments: [
    say(
      "leyla-haddad",
      14.2,
      9,
      "The table with 'say otherwise' is what makes me trust the rest.",
      say(
        "old-ferryman",
        13.6,
        -2,
        "Thirty-one of 4,212. Chosen by who would talk to her.",
        say("m-duarte", 13.4, 6, "Him. And yes, it says that, in those words, under 'How many votes?'"),
      ),
    ),
    say(
      "sky-log",
      12.5,
      4,
      "Turnout gap ten points against a usual four: with wards of this size, six points is about 250 people. Not noise, but not proof either.",
      say("j-marsh", 12.1, 3, "6 % of 4,212 is 253. Agreed."),
    ),
    say(
      "piotr-zielak",
      10.4,
      2,
      "In which direction does ward 7 usually vote? You leave it out.",
      say(
        "m-duarte",
        10.1,
        5,
        "On purpose. It is close, it changed hands twice. I do not think readers should need it in order to decide whether an arrow was on a door.",
      ),
    ),
    say("ines-okafor", 8.8, 7, "'He jumped on it.' :lol:"),
  ],
};
