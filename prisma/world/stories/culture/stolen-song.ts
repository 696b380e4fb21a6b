import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const stolenSong: WorldStory = {
  key: "stolen-song",
  author: "m-duarte",
  category: "culture",
  title: "The carnival song was stolen from our village, note for note",
  summary:
    "Santa Oriana dances to it, the radio plays it, and my grandmother sang it in 1949. I ask for a line on the label.",
  tags: ["music", "carnival", "santa-oriana"],
  place: "Santa Oriana",
  happenedOn: 90,
  aiUse: "none",
  reuse: "link-back",
  publishedHoursAgo: 1340,
  sources: [{ kind: "first-hand", label: "My grandmother’s singing, recorded on a kitchen cassette, undated" }],
  cover: "carnival",
  coverAlt: "Carnival at night: a drummer, a trumpeter and a masked dancer under strings of coloured flags",
  coverCaption: "The last night.",
  coverCredit: "Drawing: M. Duarte · link back",
  body: `
<p>The whole city sings <em>The Baker’s Mule</em> for six nights. On the label of the record is the name of a bandleader, Anselmo Prado, and a date, 1958. My grandmother Benedita sang it to us in Alto Ferro, and she left there in 1949. So he had it from us. One does not need to be a judge to put two dates in order.</p>
<p>I have a cassette. She sings two verses, breaks off to shout at a cat, and sings the third. It is the same tune. I have played it to eleven people, who all said so by the fourth bar. There is even the little hop before the refrain, of which the bandleader said in interviews that it came to him on a tram.</p>
<p>The eleven were my family, chiefly, and two neighbours. I told them before I pressed the key what they were going to hear, since otherwise they would have attended to the cat.</p>
<p>The words are not the same, I grant. In hers the mule belongs to a widow, and the third verse is about rain. In his it belongs to a baker, and the third verse is about a girl. Anyone who steals a mule will paint it.</p>
<p>People have put it to me that the cassette was made in the seventies, when the record was in every house; that a woman may hear a tune on the radio at fifty and believe that she has always known it. They did not know her. She did not care for the radio. It was my grandfather who had it on, from six in the morning.</p>
<p>How it reached the city I can only suppose. Prado’s band played at the mill fair in Ferro Baixo in the summer of 1955, four kilometres down the valley; there is a poster of it in the town hall, and I have held it. A boy could have hummed it to him, for a coin. By then my grandmother had been gone for six years, but a song stays where it was sung. I have asked in Alto Ferro. Of nine people over eighty, one thought that she remembered it, and two remembered it “from the wireless”. The others asked me to sing it, and I do not sing.</p>
<p>The archive in the capital has collected songs from Alto Ferro, in 1936 and again in 1951. I went through the card index, 214 cards. There is a mule, and there is a baker. They are in two different songs, and neither has the tune, as far as I can tell from the notes, which I cannot read very well. Collectors do not hear everything. They came in August, both times, when the women are in the fields.</p>
<p>I wrote to Prado’s daughter, who keeps his papers. She answered by hand, on two sides. She has the sheet on which the tune is first written, with a tram ticket pinned to it, dated March 1957; her father played it to her on a comb. She would be glad to hear the cassette. She asked, very gently I thought, whether my grandmother had perhaps liked dancing. A ticket is easily pinned.</p>
<p>I ask for no money. I ask for four words on the label: “after Benedita of Ferro”.</p>`,
  truth: -1,
  slant: -0.6,
  views: { total: 11200, last24h: 30 },
  comments: [
    say(
      "a-brandt",
      1330,
      8,
      "I read notation. Would you send me the two cards? If the tune is there, I will say so; if not, too.",
      say(
        "m-duarte",
        1322,
        4,
        "Sent. And thank you for 'too'.",
        say(
          "a-brandt",
          1200,
          9,
          "It is not in either. The hop occurs in about forty dances of the region. That may be what eleven people recognised. I am sorry.",
        ),
      ),
    ),
    say("leyla-haddad", 1310, 6, "The cat is the best verse."),
  ],
};
