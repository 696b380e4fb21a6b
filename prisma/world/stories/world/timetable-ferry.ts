import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const timetableFerry: WorldStory = {
  key: "timetable-ferry",
  author: "piotr-zielak",
  category: "world",
  title: "The ferry that is on the timetable and nowhere else",
  summary:
    "On the Skerrin islands the 11:40 has not sailed since March. It still receives its subsidy, and it still appears on every screen.",
  tags: ["ferries", "islands", "subsidy"],
  place: "Skerrin, north quay",
  happenedOn: 30,
  aiUse: "none",
  reuse: "link-back",
  publishedHoursAgo: 640,
  updatedHoursAgo: 610,
  sources: [
    { kind: "first-hand", label: "Log of the north quay, 22 weekdays" },
    { kind: "official", label: "Winter timetable", url: "https://example.org/skerrin/timetable" },
    { kind: "document", label: "Subsidy return, second quarter", url: "https://example.org/skerrin/returns-q2" },
  ],
  cover: "ferry",
  coverAlt: "A person waits on a bench on an empty quay beside a timetable board; calm grey water, gulls",
  coverCaption: "North quay, 11:40.",
  coverCredit: "Drawing: P. Zielak · link back",
  body: `
<p>I came to Skerrin to mend a pump and missed my connection, and so I learned about the 11:40. There is a bench on the north quay with a woman on it called Elin Strand. She told me to sit down, and that it would not come.</p>
<p>“It has not come since the ninth of March,” she said. “I have my lunch here. It is a nice bench.”</p>
<p>The boat is on the printed timetable, on the screen in the shop and on the telephone. At 11:40 the screen says <em>departed</em>. I took that for a joke by the wind. Then I stayed for three weeks with the pump, which was worse than described, and on every weekday I walked down to look. On twenty-two days the 11:40 departed twenty-two times, according to the screen. There was a boat at the quay on none of them.</p>
<p>The county pays the line for each crossing on the winter list. I asked for the returns, which are public if you know what they are called. For April to June they show sixty-three sailings of the 11:40, and the number of passengers on each: zero, zero, zero. Nobody has lied about the passengers.</p>
<blockquote><p>“If they wrote one, somebody might ask who.”</p></blockquote>
<p>That was the harbour master. He pointed out, reasonably, that he does not work for the line, and that there is no box on his form for a boat that does not come. He has a form for those that do.</p>
<p>I did not want to rely on the bench alone, and so I asked at the fuel berth. The line buys its diesel there, by the trip, and the man keeps his own book because he has been cheated before, though not by them. From the ninth of March on there are two fillings a day where there used to be three. He let me copy the page. He had supposed that they had bought a thriftier engine.</p>
<p>The line’s office on the mainland was helpful at first. The vessel had been “reassigned for operational reasons”, and the system “generates the departure automatically unless cancelled”. And cancelling it? That is done by the master of the vessel. Who is on another vessel. I could hear her think about it. Afterwards she said that I should write, and I did, and I have a number.</p>
<p>It matters for about a dozen people. Two go to the dentist by way of a fishing boat. The school’s swimming is cancelled. Elin’s brother is in the home across the sound, and the 11:40 was the only boat that let her come back on the same day.</p>
<p>Update: the day after this was published the screen went blank between 11:30 and noon. It is an improvement in its way. The bench is still occupied.</p>`,
  truth: 1,
  slant: 0.15,
  views: { total: 6480, last24h: 58 },
  comments: [
    say("tom-ekwueme", 630, 7, "Public transport people call it a ghost run. I had never seen one with a bench."),
    say(
      "j-marsh",
      622,
      4,
      "Sixty-three sailings at the published rate is about 41,000 for the quarter. Did the county answer?",
      say(
        "piotr-zielak",
        612,
        3,
        "They have 'opened a dialogue'. I am looking at it from here and can confirm that it is open.",
      ),
    ),
  ],
};
