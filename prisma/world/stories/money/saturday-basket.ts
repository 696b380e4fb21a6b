import { say } from "../../comment.ts";
import { figure } from "../../figure.ts";
import type { WorldStory } from "../../shape.ts";

export const saturdayBasket: WorldStory = {
  key: "saturday-basket",
  author: "ines-okafor",
  category: "money",
  title: "A receipt from every Saturday of the year: what one basket cost",
  summary: "Nineteen things, one shop, fifty-two receipts. The rise did not come when the posters said that it would.",
  tags: ["prices", "shopping", "averley"],
  place: "Averley",
  happenedOn: 14,
  aiUse: "none",
  reuse: "cc-by",
  publishedHoursAgo: 210,
  sources: [
    { kind: "document", label: "52 receipts, scanned", url: "https://example.org/basket/receipts" },
    { kind: "first-hand", label: "Shelf weights noted in the shop" },
  ],
  cover: "basket",
  coverAlt: "A wicker basket with bread, milk, fruit and a long receipt in front of full shop shelves",
  coverCaption: "The nineteen things, less the washing powder.",
  coverCredit: "Drawing: I. Okafor · CC BY 4.0",
  body: `
<p>It started with a bet with my sister, who said that prices go up a little every week, and I said that they go up on a day. We chose nineteen things that both of our houses eat. I bought them every Saturday for a year, in the same shop, and kept the receipt in a shoe.</p>
<p>On the first Saturday they came to 48.10. On the last it was 53.20. That is 10.6 %.</p>
${figure("basket-chart", "Bars for fifty-two weeks rise from 48 to 53, with a step upward in the spring", "All fifty-two Saturdays. Darker bars begin with the week of the step.", "Drawing: I. Okafor, from the receipts · CC BY 4.0")}
<p>I won, more or less. There is one Saturday in April on which eleven of the nineteen changed at once. The week after, the yellow posters came: “Prices held until summer”. They were held. They had been put up first.</p>
<p>That is what I can show. The following is what I noticed.</p>
<ul>
<li>The biscuits stayed at 1.49 all year, and went from 250 grams to 220. I only saw it because the packet fitted the tin.</li>
<li>Milk went up twice and down once. It is the only thing that came down.</li>
<li>The cheapest of each kind rose by 14 %, the second cheapest by 8. We buy the cheapest.</li>
<li>Bananas did not move at all. I have no theory on bananas.</li>
</ul>
<p>I asked the manager about April. He told me that the price file comes on a Friday night and he sees it when I do. He was not cross. He said that he had wondered about the shoe.</p>
<p>The chain’s press office, to which I sent all fifty-two totals, replied that “pricing reflects a range of input costs” and that the April changes had been “scheduled in January”. So they were not a surprise to everybody. It did not dispute a single figure. It asked where I had got the shelf weights, and I said: from the shelf, with a pencil, since September, after the biscuits. Before September I have the weights only of what was still in our cupboard, which was nine of the nineteen.</p>
<p>There were faults in how I did it. On three Saturdays something was sold out; I took the price from the shelf and wrote it on the receipt in pencil. In August I was away for two weeks and my neighbour went, and bought the right things in the wrong sizes, so that I had to work them back. And the shop moved its own brand of rice to another shelf and a new packet in October. Is that the same rice? I decided that it was. If you decide that it is not, you get 9.9 % instead of 10.6, and my sister would like me to say that she would.</p>
<p>One shop is not a country, and nineteen things are not a family’s year. There is no rent in it and no heating. My sister is going to do the same in the town for a year; we have agreed on grams this time.</p>`,
  truth: 1,
  slant: 0.05,
  views: { total: 13980, last24h: 520 },
  comments: [
    say(
      "j-marsh",
      204,
      8,
      "5.10 on 48.10 is 10.6. Correct. If you add the biscuits at their old weight it becomes 11.0.",
      say("ines-okafor", 202, 5, "You have just made my sister’s evening."),
    ),
    say("m-duarte", 180, 4, "Poor people’s inflation, 14 against 8: this is known, and seldom so cheaply shown."),
    say("old-ferryman", 150, 1, "And nobody will be punished."),
    say("tom-ekwueme", 40, 3, "No theory on bananas :lol:"),
  ],
};
