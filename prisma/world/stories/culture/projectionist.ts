import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const projectionist: WorldStory = {
  key: "projectionist",
  author: "a-brandt",
  category: "culture",
  title: "The last projectionist keeps a diary of empty rows",
  summary:
    "For nineteen years Ludo Ferrant has written down, at every showing, which rows of the Lantern had nobody in them.",
  tags: ["cinema", "diary", "port-sabel"],
  place: "The Lantern, Port Sabel",
  happenedOn: 5,
  aiUse: "none",
  reuse: "cc-by-nc",
  publishedHoursAgo: 22,
  sources: [
    { kind: "first-hand", label: "Two evenings in the projection room" },
    { kind: "document", label: "Diaries, volumes 1 to 31, read with permission" },
  ],
  cover: "projectionist",
  coverAlt: "A red cinema with empty seats; one viewer in a hat’s shadow looks at a black-and-white film",
  coverCaption: "Row F, seat 9, most Wednesdays.",
  coverCredit: "Drawing: A. Brandt · CC BY-NC 4.0",
  body: `
<p>From the window of the projection room at the Lantern you see the backs of heads. Ludo Ferrant has looked at them since he was twenty-six. He can tell, he says, whether people are bored by the ears.</p>
<p>There are fourteen rows, A to O without I. In the first week of his employment the manager told him to report how full the house was, and Ludo, who is exact, did not like to guess at four hundred heads in the dark. It was easier to note what was empty. He never stopped. There are thirty-one volumes, in grey oilcloth, one line for each showing.</p>
<blockquote><p>“14 March. A, B, C. A child in D changed her seat eleven times.”</p></blockquote>
<p>He let me read them for two evenings, while the film ran. You can see the town in it. You can see the factory’s shifts, as the late showing empties from the back. You can see the winter of the floods, when it was full every night, all rows, for eleven days, because the Lantern had heating. You can see the multiplex open: “A to H.” You can see a couple, though he does not know it, who for two years had row M to themselves on Thursdays, and then a Thursday with no empty row M, and then M again, every week, empty.</p>
<p>Some of it is only weather. Some of it I would not have understood without him: a row of crosses in volume nineteen, six weeks long, means that the window of the projection room had been painted over by mistake and that he had to go by the coughing. In volume four there is a coffee ring, and around it, in small letters, “B. laughed at the wrong place.” He would not tell me who B. was, but on the same page the film is underlined.</p>
<p>He has never counted them up. I offered to, and he was polite about it. A university once wrote, wanting the volumes for a study on audiences; they would have been scanned and returned in six months. He looked at the letter for a good while. Six months, he explained, is half a volume, and what was he to write in meanwhile?</p>
<p>I checked one thing against the outside. The takings of the Lantern are in the town archive up to the year of the floods, in a ledger that Ludo has never seen. I took twenty showings at random and set his empty rows beside the number of tickets. In nineteen they go together as one would expect. In the twentieth he has every row filled, and forty-one tickets were sold. I asked him about that evening, the second of May of his seventh year. “The roof of the school had come off,” he said. “They let the children in.”</p>
<p>“They had twins,” said Ludo when I asked. So he did know.</p>
<p>The projector is digital. It was put in twelve years ago, and needs someone to press a button, which could be done from the ticket desk. The owners keep him on for Wednesdays, when they show the old reels, and because his contract has a clause that nobody wants to look at. He is sixty-four.</p>
<p>On most Wednesdays there is one person, in row F. He has come for six years. They have never spoken. Last winter he was missing for three weeks, and Ludo wrote in the diary, for the first time, something that was not about a row. I asked if I might quote it. He thought for the length of a reel.</p>
<p>“No,” he said. “But he came back.”</p>`,
  truth: 1,
  slant: 0,
  views: { total: 4020, last24h: 4020 },
  comments: [
    say("leyla-haddad", 20, 9, "They had twins. So he did know."),
    say(
      "j-marsh",
      17,
      3,
      "A to O without I is fourteen. I checked, sorry.",
      say("a-brandt", 16, 6, "I would have been worried if you had not."),
    ),
    say("tom-ekwueme", 9, 2, "I think that I know who row F is. I will keep it to myself."),
  ],
};
