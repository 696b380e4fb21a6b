import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const returnedCloth: WorldStory = {
  key: "returned-cloth",
  author: "leyla-haddad",
  category: "culture",
  title: "The cloth that came back from the museum",
  summary: "It was away for ninety-one years. The village had to decide whether to hang it, wear it, or mend it.",
  tags: ["textiles", "museums", "restitution"],
  place: "Upper Denna",
  happenedOn: 37,
  aiUse: "none",
  reuse: "cc-by-sa",
  publishedHoursAgo: 820,
  sources: [
    { kind: "first-hand", label: "Present at the opening of the crate" },
    { kind: "document", label: "Museum entry, inventory 2208", url: "https://example.org/denna/2208" },
  ],
  cover: "cloth",
  coverAlt: "Three people look up at a patterned red, blue and gold cloth with a torn corner hanging in a hall",
  coverCaption: "The cloth in the school hall. The torn corner is at the lower right.",
  coverCredit: "Drawing: L. Haddad · CC BY-SA 4.0",
  body: `
<p>In the museum’s book it was number 2208, “ceremonial textile, purpose unknown”. When the crate was opened in the school at Upper Denna the first person to speak was a woman of ninety-four, and she said: “That’s the tablecloth.”</p>
<p>It is a little more than that. It was laid when two families made up a quarrel, and everyone who ate at it was bound by what had been agreed. It takes seven bands, one from each of the upper houses. A traveller bought it in a bad year, for flour. The museum has the receipt, and showed it to everybody, and so nobody says stolen. They say: it was a bad year.</p>
<p>What to do with it was discussed for three evenings. The museum had sent a young conservator along with the crate, Mr Aldin, and a list of conditions: 50 lux, 50 % humidity, no food. There was some laughter about the last.</p>
<p>The receipt is for forty measures of flour, in the spring of 1934, and has a thumbprint on it in place of a name. I asked the museum how many measures the cloth would have been worth in a good year. Mr Aldin did not know and said that he would not guess. He had been through the buyer’s notebooks, and found eleven other things that were bought in the same week in the same valley, all of them for flour. They are still in the store, and four of the villages they came from have not been told yet; letters were being drafted. He gave me the numbers, and asked me to wait with them until the letters had gone, which I am doing.</p>
<p>One corner is missing. It was already gone in 1934. In the village there are four women who can weave that band, and they had brought the wool. Mr Aldin explained that to add new thread to an old object destroys evidence. Samira Denn, who is one of the four, heard him out, and asked: “Evidence of what?” He thought about it honestly. “Of the corner not being there,” he said.</p>
<p>Nobody laughed that time. There was a real question in it, and the old people saw this sooner than the rest of us. One of the upper houses, the one whose band runs along that edge, says that the corner was cut off on purpose in the year of the flour, as its family had not agreed to the sale. Another house says goats. If the corner were made good, then one of the two stories would be over, and no one was ready to say which.</p>
<blockquote><p>“We know that it is not there. We are the ones who ate without it.”</p></blockquote>
<p>They found a way. The corner has been woven, as a separate piece, and is fastened with eleven stitches that can be cut. For most of the year the cloth hangs in the hall behind glass, at 50 lux, without it.</p>
<p>In October two cousins who had not spoken since a matter of a well sat down at it, with the corner on. There was food. Mr Aldin had been sent an invitation, and came, and was seen to eat an olive with great care.</p>`,
  truth: 1,
  slant: -0.1,
  views: { total: 9120, last24h: 27 },
  comments: [
    say("a-brandt", 812, 7, "'Evidence of the corner not being there.' Every museum should have that over the door."),
    say("old-ferryman", 800, 5, "Good piece. I mean it."),
  ],
};
