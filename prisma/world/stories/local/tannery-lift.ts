import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const tanneryLift: WorldStory = {
  key: "tannery-lift",
  author: "priya-v",
  category: "local",
  title: "The lift at Tannery House, day 61",
  summary: "Nine floors, 54 flats, one sheet of paper on the door. A log of who climbs, and with what.",
  tags: ["housing", "repairs", "access"],
  place: "Tannery House, Port Sabel",
  happenedOn: 6,
  aiUse: "none",
  reuse: "cc-by-nc",
  publishedHoursAgo: 124,
  sources: [
    { kind: "first-hand", label: "Stair log, six evenings, 17:00 to 20:00" },
    { kind: "document", label: "Repair tickets 1 to 14, forwarded by tenants" },
  ],
  cover: "stairwell",
  coverAlt: "An elderly person with shopping bags climbs a long stair; the lift beside it is taped off with a notice",
  coverCaption: "Between the second floor and the third.",
  coverCredit: "Drawing: P. V. · CC BY-NC 4.0",
  body: `
<p>The paper on the lift says “Part on order”. The date has been written over three times, and since the middle of last month it has been a small hole.</p>
<p>I live on the fourth floor, and I am young enough. For six evenings I sat on the landing between two and three with a flask and wrote down who came past, because the housing office had told the tenants’ meeting that “the impact is being monitored”, and nobody had seen a monitor.</p>
<p>In eighteen hours 301 people went up. Of these, 44 stopped on my landing to get their breath. There were seventeen pushchairs, carried; nine people with sticks; two with oxygen. One wheelchair went up, with a man in it, carried by four boys from the seventh floor, who do it every Tuesday and Friday. They have a way of turning on the half-landings, and they count.</p>
<p>Mrs Oduya, on the eighth, is eighty-one. She came past once in the six evenings. She had been out to the bank. It took her twenty-six minutes, with two chairs that neighbours have put on the stairs, one on three and one on six. The caretaker took away the chair on six, as a fire risk. In the morning there was another one there.</p>
<p>There are fourteen repair tickets. I have read them all. Ticket 1 says “lift out”. Tickets 2 to 9 are closed as duplicates of 1. Ticket 1 is closed as “superseded by 10”. Ticket 10 was closed on the day that somebody came to look at the lift. Tickets 11 to 14 ask why.</p>
<p>There are things that I did not count. I sat there from five to eight, when people come home, so that whoever cannot face the stairs at all is not on my list. The caretaker believes that there are four such, on six, seven and nine. Two of them get their shopping on a rope. I spoke to one, through the door, and she said that she was not going to be in a newspaper, and that the rope was a good rope.</p>
<blockquote><p>“On the system,” the office told me, “there is at present no open fault.”</p></blockquote>
<p>I asked what the part was. It is a controller board. The maker says that it has eleven in stock, and would send one in two days to whoever gave it an order number.</p>
<p>So on day 54 I asked for the order number. The housing office said that orders are placed by the lift contractor. The contractor said that they quote, and the office orders; they had sent the quote on day 9, for 2,380, valid for thirty days. On day 40 it was sent again, since it had lapsed. The office has a rule by which anything above 2,000 needs two signatures, and one of the two people who may sign has been on leave since day 6.</p>
<p>I do not think that anyone in this chain has behaved badly. I spoke to five of them. Four had not known that people lived above the fifth floor.</p>
<p>On the tenth of the month the service charge was taken as usual. Line 6 is “lift maintenance”.</p>`,
  truth: 1,
  slant: -0.3,
  views: { total: 5120, last24h: 310 },
  comments: [
    say("tom-ekwueme", 120, 9, "Closed as a duplicate of a ticket that is closed as superseded. A perfect circle."),
    say(
      "m-duarte",
      101,
      3,
      "Who told you about the eleven in stock? It is the strongest thing here and has no source.",
      say(
        "priya-v",
        99,
        6,
        "The maker’s spare parts desk, by telephone, on the 14th. They asked me not to give the name of the person. I should have written that, will add.",
      ),
    ),
  ],
};
