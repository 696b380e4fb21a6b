import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const carParkChoir: WorldStory = {
  key: "car-park-choir",
  author: "ines-okafor",
  category: "culture",
  title: "A choir that rehearses in the car park",
  summary:
    "Level minus two, Tuesdays, half past seven. The reverberation is 4.1 seconds, and parking is free for altos.",
  tags: ["choir", "music", "averley"],
  place: "Averley market car park",
  happenedOn: 13,
  aiUse: "none",
  reuse: "cc-by",
  publishedHoursAgo: 265,
  sources: [{ kind: "first-hand", label: "Three rehearsals, third row" }],
  cover: "choir",
  coverAlt: "A choir in bright coats sings under strip lights in an underground car park, a conductor in front",
  coverCaption: "Level minus two.",
  coverCredit: "Drawing: I. Okafor · CC BY 4.0",
  body: `
<p>When the parish hall put its rent up to 60 an evening the Averley Singers, of whom there are twenty-four and who had 11 in the tin, went down into the car park to talk about it, because it was raining. Somebody hummed. Nobody said anything for a moment.</p>
<p>That was two years ago. They are still there. The attendant, Mr Sole, turns off the ventilation at half past seven, and has to put it on again by nine or there is a fine. He sings bass. He did not before.</p>
<p>I joined to write this and can report that it is cold, that it smells of tyres, and that you have to learn to sing slowly. A note stays up for four seconds. Jutta Wren, who conducts, has had to throw out half the repertoire: anything quick turns into soup. What remains is old and has few chords. “We do a lot of people who wrote for caves,” she told me.</p>
<p>Cars do come. There is a rule: those on the left step left, those on the right step right, and one goes on singing. I have seen a man with a week’s shopping drive at walking pace between the tenors and the altos during a long <em>amen</em>, with his window down. He parked. He did not get out until it was over.</p>
<p>The hall has offered to let them come back for 40. They took a vote on it. I voted as well, without having been entitled to, and it was 23 to 2.</p>`,
  truth: 1,
  slant: 0,
  views: { total: 5680, last24h: 88 },
  comments: [
    say(
      "sky-log",
      260,
      4,
      "How was the 4.1 seconds measured?",
      say("ines-okafor", 258, 6, "Mr Sole, a paper bag and a stopwatch, mean of nine bags. :)"),
    ),
  ],
};
