import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const dirtyStalls: WorldStory = {
  key: "dirty-stalls",
  author: "old-ferryman",
  category: "opinion",
  title: "The new market stalls are dirty, and everyone knows whose they are",
  summary: "Since the square was opened to all comers I count three kinds of rubbish. Somebody has to say it.",
  tags: ["market", "port-sabel"],
  place: "Corn Square, Port Sabel",
  happenedOn: 29,
  aiUse: "none",
  reuse: "all-rights-reserved",
  publishedHoursAgo: 590,
  sources: [{ kind: "first-hand", label: "Two Saturdays on the square" }],
  cover: "stalls",
  coverAlt:
    "A market square with striped awnings and fruit stalls; three shoppers pass, and some leaves lie on the ground",
  coverCaption: "Corn Square on a Saturday.",
  coverCredit: "Drawing: Old Ferryman · all rights reserved",
  body: `
<p>In April the council let anybody rent a stall on Corn Square who can pay 18 for the day. There used to be twenty-two of them, and now there are forty. I have nothing against trade. I have something against cabbage leaves.</p>
<p>I was there on two Saturdays at four o’clock, and walked round with a sack. On the old side, by the fountain, I filled a quarter of it. On the new side, by the bank, I filled it twice. Leaves, string, and those polystyrene boxes. The old ones have been here for thirty years and know how to sweep.</p>
<p>A lady of the market office tells me that the two bins on the new side were taken away in May for the paving, and have not come back, and that the sweeper comes to the old side at three and to the new one at five. She has it on paper. If a man has no bin then he can take his leaves home with him. I did at sea.</p>
<p>She also says that the new side sells vegetables and the old side sells mostly hats. I am aware of what is sold there.</p>
<p>I weighed the sacks on the second Saturday, as I had been told that I exaggerate. From the old side it was 1.1 kilograms, and from the new side 9.6. That is nearly nine times as much from eighteen stalls as from twenty-two. You may call me what you like, but a spring balance has no opinions. Of the 9.6, the boxes came to six and a half by themselves. They are fish boxes, with the name of a firm in Tanner Street on them that has had its stall by the fountain since before I went to sea. I take it that somebody carried them across.</p>
<p>I asked five of the new people whether they swept. All five said yes, after the sweeper has been, since he brings the cart. One showed me a broom. One asked me whether I would like to sit down. I have been asked in shops and on quays for sixty years whether I would like to sit down, and it is never by somebody who has swept.</p>
<p>And it was clean before. Ask anyone. I have not been able to find a photograph of the new side from before April, because there was nothing there to take a photograph of; it was where the bank’s people left their cars. The oil that is on those stones was there already. I do not count the oil.</p>
<p>The council says that it has had seven complaints about litter on the square since April and that four of them were from me. Then there are three others who can see.</p>
<p>I name nobody. Go and look for yourselves, at four, before the sweeper.</p>`,
  truth: -1,
  slant: 0.8,
  views: { total: 14300, last24h: 92 },
  comments: [
    say(
      "ines-okafor",
      585,
      16,
      "Hats do not drop leaves. You have answered yourself in your third paragraph and your fourth.",
      say("old-ferryman", 583, -7, "I report both sides, which is more than others do."),
      say("tom-ekwueme", 580, 10, "I went at ten past five. Both sides clean. It is the five o’clock sweeper."),
    ),
    say(
      "ines-okafor",
      570,
      5,
      "Moderator’s note: two replies here were hidden for guessing at named stallholders. Argue about the bins, please.",
    ),
    say(
      "leyla-haddad",
      560,
      12,
      "My uncle has the third stall from the bank. He asks me to say that he has requested the bins in writing four times, and that you bought figs from him and liked them.",
      say(
        "old-ferryman",
        555,
        6,
        "They were good figs. I will sign the fifth letter about the bins.",
        say("leyla-haddad", 554, 9, "He will hold you to it. :)"),
      ),
    ),
  ],
};
