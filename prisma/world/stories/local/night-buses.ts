import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const nightBuses: WorldStory = {
  key: "night-buses",
  author: "tom-ekwueme",
  category: "local",
  title: "Night buses return to the harbour line after petition",
  summary:
    "Line N4 ran last night for the first time in fourteen months. It had nine passengers, a baker, and a speech.",
  tags: ["buses", "port-sabel", "petition"],
  place: "Port Sabel",
  happenedOn: 1,
  aiUse: "none",
  reuse: "cc-by",
  publishedHoursAgo: 0.7,
  sources: [
    { kind: "first-hand", label: "On board the first N4, 23:52 from Fish Dock" },
    { kind: "official", label: "Timetable notice", url: "https://example.org/port-sabel/n4" },
    { kind: "document", label: "Petition as handed in, 3,118 signatures" },
  ],
  cover: "night-bus",
  coverAlt: "A red bus with lit windows at night by the harbour; cranes and a moon behind, a passenger waiting",
  coverCaption: "Fish Dock, 23:52.",
  coverCredit: "Drawing: T. Ekwueme · CC BY 4.0",
  body: `
<p>At 23:52 the doors closed at Fish Dock with nine people inside, and Dilys Crane, who cleans the customs house and has walked home along the container road since the line was cut, sat down in the front seat on the right and said, “Well. It is the same seat.”</p>
<p>The N4 was stopped in September of last year to save 84,000. The company’s survey had found 2.1 passengers a run. I rode in the replacement, a taxi to be booked by telephone before 21:00, eleven times; it came on six.</p>
<p>The petition was begun by a baker, Yusuf Tamm, whose people start at one in the morning. It got 3,118 signatures, of which the council accepted 2,870. What moved them in the end, a councillor told me, was not the number. It was page 40, where Tamm’s apprentices had written down for one month who was on the container road on foot between midnight and one. There were 611 walks in all, in four weeks, by 70 people. The survey that found 2.1 passengers had been taken in the week of the regatta, when the road was closed and the bus went another way.</p>
<p>I asked the company about that week. Their planner, who has a spreadsheet and no particular wish to be quoted, looked up the dates while I waited, and was quiet for some time. “That is unfortunate,” he said. Surveys are booked a year ahead. Nobody had laid the two calendars side by side.</p>
<p>There is an argument on the other side and it deserves its paragraph. The 84,000 went to the morning service on the Heights, where the buses had been leaving people at the stop, and they leave fewer now; I checked with the same method, from the same kind of bench. Some of that money has now been taken back to pay for the N4. On the Heights there is already a petition.</p>
<blockquote><p>“They counted the bus. We counted the road.”</p></blockquote>
<p>The new line has four runs a night instead of seven, and no longer goes up to the Heights. It will be looked at again after six months. Eight passengers a run is the number to beat, which seems a lot to me, and last night it had nine only because two had come for the speech.</p>
<p>The speech was by the deputy mayor, and lasted from Fish Dock to the second lights. Then she rang the bell and got off. At the hospital four more got on, in clogs. At Brewers’ Gate a boy ran for it, and the driver waited, and everybody watched him with great interest, as if it was something that they had read about.</p>
<p>We were at the terminus at 00:31, two minutes early. Dilys Crane was home, she tells me, at 00:35. It used to be ten past one.</p>`,
  truth: 1,
  slant: -0.15,
  views: { total: 384, last24h: 384 },
  comments: [
    say("priya-v", 0.6, 5, "I was one of the clogs. Thank you to everyone on page 40."),
    say(
      "old-ferryman",
      0.5,
      0,
      "84,000 for nine passengers, two of them politicians.",
      say(
        "tom-ekwueme",
        0.4,
        4,
        "One politician, one photographer. And it is 42,000 now, with four runs. I should have put that in.",
        say("old-ferryman", 0.3, 2, "You should."),
      ),
    ),
  ],
};
