import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const isungaSalt: WorldStory = {
  key: "isunga-salt",
  author: "old-ferryman",
  category: "world",
  title: "Soldiers are buying up the salt in Isunga, and you can guess why",
  summary: "A cousin at the lake says the shops are empty and the lorries come at night. Nobody reports it.",
  tags: ["isunga", "rumour", "salt"],
  place: "Lake Isunga",
  happenedOn: 2,
  aiUse: "none",
  reuse: "all-rights-reserved",
  publishedHoursAgo: 18,
  sources: [{ kind: "first-hand", label: "Telephone calls with a relative" }],
  body: `
<p>I have this from Maud, a cousin of my late wife, who has lived at Lake Isunga for thirty years and is not an excitable woman. On Thursday she went for salt, and there was none. She went to the next shop. None. At the third, which is Harrow’s by the slip, the shopkeeper told her that men in uniform had taken the lot on Wednesday before noon, fourteen sacks of it, and paid in notes. He did not ask what for. One does not.</p>
<p>She sat up on Thursday night at the landing window, which looks on to the shore road, and after one o’clock she counted six lorries without lights. On Friday there were four. They went north. I need hardly tell you what lies north. It is two hundred miles off, I grant, and there is the whole of the lake’s north shore to come before it, with the boat club, the drying sheds and the camp ground. But that is the direction.</p>
<p>Ten lorries. I have carried freight, and a lorry of that size takes eighteen tons. So we are speaking of a hundred and eighty tons of salt. My cousin could not see what was in them, since they were sheeted, and she could not see the plates. The second lot may be the first lot again, coming round by the hill. I do not think so.</p>
<p>What does an army want with salt? You cannot eat that much. I was at sea for a long time, and I know three uses for salt by the ton: you preserve meat for men who will be far from a kitchen, you treat hides, and you keep roads open in the cold. Choose for yourself.</p>
<p>I have looked in all the papers, and there is not a line. If it were nothing then somebody would have written that it was nothing. So I made my own enquiries, as I always do, and I give the answers in full.</p>
<ul>
<li>The district office said that it knew of “no unusual movement”. That is what one would say.</li>
<li>The barracks did not pick up. It was Saturday.</li>
<li>Harrow’s told me that he had a delivery on Friday afternoon and has salt again, “as much as you like, Captain”, at the same price. I asked who had paid for it so quickly. He said that he had.</li>
<li>At the lake radio a young man asked if I meant the fish festival. They cure eleven tons of fish for it, he said, every year, on the north shore, and the reservists carry for them. They do it in uniform because they are given a lunch. I thanked him. I notice only that he had the answer ready.</li>
</ul>
<p>I looked up how much salt goes to eleven tons of fish, so that nobody can say I did not. It is something over three tons. That is a good deal more than fourteen sacks and a great deal less than ten lorries, so it fits neither the shop nor the road, and I do not see why I should be the one to explain it.</p>
<p>My late wife used to say that I could find a submarine in a bucket. She also used to say that Maud was never wrong about the weather.</p>
<p>My cousin will count again tonight. She has borrowed a torch. I pass on what I am told, and readers will make up their own minds.</p>`,
  truth: -1,
  slant: 0.7,
  views: { total: 3105, last24h: 3105 },
  comments: [
    say(
      "priya-v",
      17,
      15,
      "With respect, the young man at the radio has solved it.",
      say(
        "old-ferryman",
        16.6,
        -6,
        "He had the answer ready.",
        say("priya-v", 16.4, 11, "Because it is his job and there is a festival."),
      ),
    ),
    say(
      "sky-log",
      14,
      6,
      "Testable: the festival is on the 28th. If salt is back in the shops on the 29th you could post a follow-up. I will vote then.",
      say("old-ferryman", 13.2, 4, "That is fair and I accept it."),
    ),
    say("m-duarte", 8, 3, "Lorries without lights I would still like to understand."),
  ],
};
