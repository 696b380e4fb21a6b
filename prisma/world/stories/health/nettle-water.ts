import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const nettleWater: WorldStory = {
  key: "nettle-water",
  author: "old-ferryman",
  category: "health",
  title: "Three weeks of nettle water cured my shingles, and my doctor is silent",
  summary: "Two glasses, morning and night. By day nineteen the pain was gone. Draw your own conclusions; they won’t.",
  tags: ["remedies", "shingles"],
  aiUse: "none",
  reuse: "all-rights-reserved",
  publishedHoursAgo: 290,
  updatedHoursAgo: 280,
  sources: [{ kind: "first-hand", label: "My own diary, 21 days" }],
  cover: "nettles",
  coverAlt: "A jar of green water with nettle stems on a kitchen table, beside a steaming cup",
  coverCaption: "One jar lasts two days.",
  coverCredit: "Drawing: Old Ferryman · all rights reserved",
  body: `
<p>I had it on the left side, from the spine round to the front, like a belt with nails in it. The doctor gave me tablets for a week. She said that it would take three to five, and that at my age it might leave pain behind. I took the tablets, all of them, I do not waste things. But I also did what my grandmother did.</p>
<p>You take young nettles, a good armful, with gloves. Cover with cold water, leave overnight, strain through a stocking. Two glasses a day. It tastes like a fence.</p>
<p>I wrote it down each evening, with a mark out of ten for the pain.</p>
<ul><li>Day 1: nine.</li><li>Day 7: eight. End of tablets. They had done nothing that I could see.</li><li>Day 12: five.</li><li>Day 16: three.</li><li>Day 19: none. I went out in the boat.</li></ul>
<p>From day 13 to day 15 there are no nettles in it, as there was frost on them, and I drank tea. The pain went down on those days as on the others. I put that to what was still in the blood.</p>
<p>I showed the diary to the doctor. She looked at it, she said that she was very glad, and that nineteen days was “about the usual course”. I asked if she would try it on the next patient. She changed the subject to a vaccination.</p>
<p>There is no money in nettles. I leave it at that.</p>
<p><em>Added, because a moderator has asked me to: I am not a doctor. Take the tablets as well. They say it matters to start those in the first three days.</em></p>`,
  truth: -1,
  slant: 0.5,
  views: { total: 9320, last24h: 140 },
  comments: [
    say(
      "priya-v",
      288,
      22,
      "Please, anyone with a rash like a belt: tablets within 72 hours, and see someone today if it is near the eye. The story describes the normal course of shingles with treatment.",
      say(
        "old-ferryman",
        286,
        -5,
        "It describes what happened to me.",
        say(
          "priya-v",
          285,
          12,
          "It does, and I am glad you are better. It would have happened without the fence.",
          say(
            "old-ferryman",
            284,
            4,
            "You have not tasted it, so you cannot say what it does to a man’s will to recover.",
          ),
        ),
      ),
    ),
    say(
      "ines-okafor",
      281,
      8,
      "As moderator: the story stays, it is labelled first-hand, and the author has added the note we asked for. The vote is what the vote is for.",
    ),
    say(
      "mizuki-tanabe",
      240,
      3,
      "Pick nettles away from roads and field edges, they take up what is sprayed. That part at least I can vouch for.",
    ),
  ],
};
