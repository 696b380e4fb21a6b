import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const consultation: WorldStory = {
  key: "consultation",
  author: "m-duarte",
  category: "opinion",
  title: "Stop calling it a consultation",
  summary: "Seven evenings, four hundred sticky notes, one decision that had been printed in advance.",
  tags: ["planning", "port-sabel", "participation"],
  place: "Port Sabel",
  happenedOn: 6,
  aiUse: "none",
  reuse: "link-back",
  publishedHoursAgo: 10,
  updatedHoursAgo: 7,
  sources: [
    { kind: "first-hand", label: "Attended all seven evenings; photographs of every board" },
    {
      kind: "document",
      label: "Print order for the scheme leaflet, dated nine days before the first evening",
      url: "https://example.org/port-sabel/print-order",
    },
    { kind: "official", label: "Consultation timetable", url: "https://example.org/port-sabel/quay-consultation" },
  ],
  cover: "consultation",
  coverAlt: "A board covered with sticky notes; a printed plan is pinned over the middle of them",
  coverCaption: "Evening seven, after the plan went up.",
  coverCredit: "Drawing: M. Duarte · link back",
  body: `
<p>I went to all seven. I say so because the organisers will tell you that nobody did, and they are nearly right: by the fifth evening there were eleven of us and a tray of forty sandwiches.</p>
<p>The question on the wall was “What does the Old Quay mean to you?” It is a good question. People wrote about grandfathers. Somebody’s child drew a crab. A man in a fishing jersey stood for a long time with the pen and then wrote “work”, in capitals, and sat down again. I counted four hundred and three notes, photographed them all, and typed them up over two nights, because I wanted to know what we had said.</p>
<p>What we had said was not tidy. Of the 403, 197 wanted the slipway kept. The parking was to go on 98 of them and to grow on 104, and on nineteen it was to do both. Sixty-one notes were about toilets. Forty asked for a bench, most of them for the same bench. Nineteen I could not read, and eleven were about a different quay. A note can be on two lists, so that these do not add up, and if you sort them again you will not get quite my numbers; two friends did a hundred each for me and disagreed with me on nine. If you have ever been responsible for a public place you will know that the toilets are the real subject, and that anyone who leaves them out has not been listening.</p>
<h2>The leaflet</h2>
<p>On the seventh evening the consultants pinned a printed plan over the middle of the board. It covered the crab. It showed a hotel, a paved terrace, and no slipway. At the bottom it said “shaped by your ideas”.</p>
<p>I asked who had printed it and when. Nobody in the room knew, so I asked the printer, who is in Tanner Street and keeps a ledger, and who did not think it was a secret. Two thousand leaflets, ordered on the second of the month. The first of our evenings was on the eleventh.</p>
<blockquote><p>“Shaped by your ideas”, nine days before we had any.</p></blockquote>
<p>I put this to the project office. They told me that the leaflet was “indicative”, that a design must start somewhere, and that the seven evenings had “informed the narrative”. I asked which note had changed which line. I was offered a sandwich.</p>
<p>A leaflet that is ready before the evenings does not show that the decision was, as a reader has pointed out to me. So here is the rest of it. The printer keeps his proofs. I laid the proof of the second next to the sheet that was pinned over the crab on the last evening, and went over both with a ruler: the words, the plan, the position of the bins. They differ in one place. On the proof there is no telephone number, and on the sheet there is. I asked the project office whether the design had been before any committee in between. It had, twice, “for noting”.</p>
<h2>What I am not saying</h2>
<p>I am not saying that the hotel is a bad idea. I do not know. The quay floods, the sheds are empty, and the slipway is used by perhaps nine boats. A council is elected to decide, and it may decide against four hundred sticky notes; that is not an outrage, it is Tuesday.</p>
<p>I am saying that there is an honest word for standing in front of people and telling them what will be built. The word is announcement. You can hold one in a single evening. You need no pens. People will be cross, and they will know what they are cross about, and some will stay behind and tell you about the drain under the fish shed that is on nobody’s drawing.</p>
<p>Seven evenings of a school caretaker’s overtime, a facilitator at the day rate, hire of boards, sandwiches: by the office’s own figures, 18,400. For that sum they have taught eleven people not to come next time. I think that is the most expensive thing on the list, and it is not on the list.</p>
<p>The rule could be one line. Before anything is called a consultation, publish what is still open, and afterwards publish what moved. If nothing is open, say so and send the leaflet.</p>
<p>My typed list of the four hundred and three is at the library desk. The crab is number 212.</p>`,
  truth: 1,
  slant: 0.45,
  views: { total: 3260, last24h: 3260 },
  comments: [
    say(
      "tom-ekwueme",
      9.6,
      11,
      "I was at three of them. The sandwich detail is true and there were also grapes.",
      say("m-duarte", 9.5, 8, "I had forgotten the grapes. The grapes were evening two."),
      say("a-brandt", 9.3, 4, "Somebody should frame 212."),
    ),
    say(
      "old-ferryman",
      9.2,
      -5,
      "Nine boats. You said it yourself. My taxes dredge that slipway for nine boats and a painter.",
      say(
        "m-duarte",
        9.0,
        9,
        "Then that is an argument for closing it, and you should have been able to make it in a room where it counted. You could not either. That is my point.",
        say(
          "old-ferryman",
          8.8,
          3,
          "I did make it. Note 88.",
          say("m-duarte", 8.7, 12, "“NINE BOATS” with three lines under it. I typed you up faithfully. :)"),
        ),
      ),
      say(
        "leyla-haddad",
        8.5,
        2,
        "What does the dredging cost, does anyone have the number?",
        say(
          "j-marsh",
          8.2,
          6,
          "6,150 last year, in the harbour accounts, page 31. So a third of the consultation.",
          say("old-ferryman", 8.0, 1, "That is less than I thought. I still say nine boats."),
        ),
      ),
    ),
    say(
      "j-marsh",
      8.9,
      7,
      "18,400: is that with or without the facilitator? The contract I have seen for the library scheme was 11,000 for the facilitator alone.",
      say(
        "m-duarte",
        8.6,
        4,
        "With. Their table has five lines and I have added them twice. If the library one was dearer I would like to see it.",
        say("j-marsh", 8.4, 3, "Will scan it. It is stapled in a way that suggests nobody was meant to."),
      ),
    ),
    say(
      "rosa-linden",
      8.1,
      5,
      "A print order nine days earlier proves that a leaflet was ready, not that a decision was. I agree with you on the whole, but those are two things and the headline needs the second.",
      say(
        "m-duarte",
        7.9,
        6,
        "Fair. What I can show is that the leaflet did not change by one line between the order and evening seven. I compared the proof. I should have put that in, and will.",
        say(
          "rosa-linden",
          7.8,
          7,
          "That is much stronger. Put it where the sandwich is.",
          say("m-duarte", 7.7, 5, "Not the sandwich."),
        ),
      ),
      say("sky-log", 7.5, 3, "Pre-registration, but for councils. Publish what is open before you collect the data."),
    ),
    say(
      "ines-okafor",
      7.2,
      4,
      "As somebody who has run such evenings for the school: sometimes you print a draft so that people have something to hate. It works better than a blank wall. But then you must say 'draft' and you must show what changed.",
      say("piotr-zielak", 7.0, 2, "The blank wall gets you grandfathers. The draft gets you drains."),
      say("m-duarte", 6.8, 3, "I would have come to eight evenings of drains."),
    ),
    say(
      "mizuki-tanabe",
      6.4,
      2,
      "Sixty-one notes about toilets! Is there a toilet in the plan?",
      say("m-duarte", 6.3, 14, "In the hotel."),
    ),
    say(
      "priya-v",
      5.8,
      1,
      "Two of the evenings were on the late-shift changeover, so no one from the hospital could come. We asked for a Sunday. No answer.",
      say(
        "m-duarte",
        5.6,
        2,
        "Would you send me the request? That belongs in a follow-up.",
        say("priya-v", 5.0, 2, "Sent. It is two lines and very polite."),
      ),
    ),
    say(
      "old-ferryman",
      4.4,
      -3,
      "Typical of this site: an opinion that everybody votes Fact because they like it. An opinion is neither.",
      say(
        "a-brandt",
        4.2,
        5,
        "The dates, the count and the price can be checked. The rest is his, and says so.",
        say("old-ferryman", 4.0, 2, "Then let people vote on the dates. I have no quarrel with the dates."),
      ),
    ),
    say(
      "leyla-haddad",
      3.1,
      3,
      "In my town they solved it: they stopped asking. I am not sure that you would like it better.",
      say("m-duarte", 2.9, 4, "No. Honestly I would rather have the sandwiches."),
    ),
    say(
      "tom-ekwueme",
      1.2,
      4,
      "Library desk confirms: list is there, with a queue of two. The crab has been photocopied.",
    ),
  ],
};
