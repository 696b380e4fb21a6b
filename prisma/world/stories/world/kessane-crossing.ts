import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const kessaneCrossing: WorldStory = {
  key: "kessane-crossing",
  author: "leyla-haddad",
  category: "world",
  title: "Forty hours at the Kessane crossing",
  summary: "A line of 212 lorries, one working scanner, and a man who sells hot water by the thermos.",
  tags: ["borders", "haulage", "kessane"],
  place: "Kessane crossing",
  happenedOn: 9,
  aiUse: "none",
  reuse: "cc-by",
  publishedHoursAgo: 170,
  sources: [
    { kind: "first-hand", label: "Forty hours in the cab of a refrigerated lorry; notebook" },
    {
      kind: "official",
      label: "Crossing times as posted by the customs service",
      url: "https://example.org/kessane/times",
    },
  ],
  cover: "crossing",
  coverAlt: "Three lorries wait at dusk before a raised barrier; two people warm themselves at a small fire",
  coverCaption: "The second evening. The barrier went up for an ambulance and came down again.",
  coverCredit: "Drawing: L. Haddad · CC BY 4.0",
  body: `
<p>My cousin Nizar drives peppers. He has done it for fourteen years, and when I said that I did not believe his stories about Kessane he told me to bring a blanket.</p>
<p>We joined the line on a Wednesday at 17:20. I walked to the front of it and counted: two hundred and twelve lorries, of which thirty-one were refrigerated, with their motors running. At the barrier a screen said that the average waiting time was four hours.</p>
<p>The customs service publishes that number every hour. It is true, in its way. Nizar explained it to me on the first night, drawing on the windscreen. The clock starts when your papers are taken in at the first window, and the first window is at the <em>end</em> of the line.</p>
<blockquote><p>“They measure how long it takes to eat the soup. They do not measure how long you stand in the kitchen.”</p></blockquote>
<p>There are two scanners. The one on the left has a cover on it. A driver from the coast, who crosses every nine days, told me that he has never seen it without the cover; another had, in spring. I asked the officer at the second window, a tired and courteous woman, and she said that a part was on its way. From where? She pointed with her pen at the line.</p>
<p>By the second morning there is a town. A barber works from a folding chair between two trailers. A man called Abu Samir sells hot water by the thermos, not tea, because everybody has tea. He knows the registration plates and keeps messages. A sick driver had been taken off on Tuesday, and his lorry was being moved up, one length at a time, by the men on either side, who took turns with the key.</p>
<p>I had a thermometer with me, for bread. Inside the trailer it was four degrees on Wednesday and seven on Friday morning. Nizar turns the cooling down at night, since the diesel for forty hours comes out of what he is paid. The buyer will knock off a fifth for peppers that have been at seven. He has stopped arguing about that.</p>
<p>I asked thirty drivers, going down the line with the notebook on Thursday afternoon, when they had joined it and when they had last crossed. Twenty-six told me. The shortest wait on their last crossing had been eleven hours and the longest fifty-three; the middle one was thirty-one. None had been under ten. These are men’s memories, and a man who has waited does not round down. Nine of them had it on the tachograph, which does not complain, and those nine had a middle of twenty-nine.</p>
<p>What I saw of bribes: none. I had expected to, and I looked. What I saw of favours: at three on Friday morning four lorries with the same blue tarpaulin came up the empty lane from behind us and were let in at once. The officer said perishables. We were perishables. I wrote down two of the plates, and have sent them with my questions to the service, which has not answered yet.</p>
<p>The woman at the second window came by on her way home, at the end of a shift of sixteen hours, and accepted some water from Abu Samir’s thermos. She asked what I was writing. I showed her. She corrected the number of officers: I had put nine, and there are six, since three are lent to the airport until the new year. “Write that we have asked for them back,” she said. “Write that it was on paper.” Then she went to look for her car, which had been parked in by a lorry full of chairs.</p>
<p>We went through the first window at 8:05 on Friday, and were out on the other side at 11:50. Three hours and forty-five minutes. The screen, when I looked back at it, said four hours.</p>`,
  truth: 1,
  slant: -0.2,
  views: { total: 8140, last24h: 236 },
  comments: [
    say(
      "tom-ekwueme",
      168,
      8,
      "Our bus company measures punctuality at the last stop for the same reason.",
      say("leyla-haddad", 166, 5, "Please write that one."),
    ),
    say(
      "old-ferryman",
      160,
      2,
      "Two plates and no answer is thin for the four blue lorries. The rest I believe.",
      say("leyla-haddad", 158, 4, "I agree that it is thin. It is in the story as what I saw, not as what it means."),
    ),
    say(
      "piotr-zielak",
      150,
      3,
      "Seven degrees is nothing for peppers, by the way, they like 7 to 10. The buyer is cheating him.",
      say(
        "leyla-haddad",
        149,
        6,
        "Nizar would like to shake your hand. He asks if you would put it in writing to the buyer ;)",
      ),
    ),
  ],
};
