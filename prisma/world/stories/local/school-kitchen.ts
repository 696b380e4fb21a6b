import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const schoolKitchen: WorldStory = {
  key: "school-kitchen",
  author: "ines-okafor",
  category: "local",
  title: "School kitchen opens its invoices to parents",
  summary:
    "After three requests the caterer sent a box. Two parents scanned it over a weekend, and what they found is mostly reassuring.",
  tags: ["schools", "food", "records-request"],
  place: "Averley primary school",
  happenedOn: 4,
  aiUse: "assisted",
  reuse: "cc-by",
  publishedHoursAgo: 0.2,
  sources: [
    { kind: "document", label: "1,140 invoices, scanned", url: "https://example.org/averley-school/invoices" },
    { kind: "first-hand", label: "Two lunches, eaten" },
  ],
  cover: "kitchen",
  coverAlt: "A kitchen worktop with steaming pots, vegetables and a cardboard box full of papers",
  coverCaption: "The box, on the worktop where it was opened.",
  coverCredit: "Drawing: I. Okafor · CC BY 4.0",
  body: `
<p>The box is a banana box. It stood in the school office for two days, because the secretary thought it was bananas, and it has in it every invoice that our kitchen has paid since September of last year.</p>
<p>Three of us had asked for it. The question was small: the menu says “local” eleven times in a month, and a father who grows carrots within sight of the school had never sold it one. The caterer’s first answer was that invoices were confidential, and the second that they were in another town. The third was the box.</p>
<p>Benedikt Aro and I scanned it on Saturday and Sunday, 1,140 sheets. A program read the scans, and we checked every tenth by eye; it had taken a 7 for a 1 in nineteen of 114, so then we checked them all.</p>
<table>
<thead><tr><th>What</th><th>Share of spending</th><th>From within 50 km</th></tr></thead>
<tbody>
<tr><td>Milk, yoghurt, cheese</td><td>24 %</td><td>91 %</td></tr>
<tr><td>Bread</td><td>11 %</td><td>100 %</td></tr>
<tr><td>Vegetables</td><td>22 %</td><td>17 %</td></tr>
<tr><td>Meat and fish</td><td>27 %</td><td>38 %</td></tr>
<tr><td>Dry goods, other</td><td>16 %</td><td>0 %</td></tr>
</tbody>
</table>
<p>So “local” is true of the bread and the milk, and of rather little else. The carrots come from 640 kilometres away. They are a third cheaper than our neighbour’s, washed and cut, and the kitchen has one peeler and one person to hold it.</p>
<p>The word itself has a definition, it turns out. In the caterer’s contract, schedule 2, “local” means “packed within the supply region”, and the region is drawn on a map that takes in two neighbouring countries and an amount of sea. Benedikt put it on the wall of the staff room. It is still there, with a small flag on it for the carrots.</p>
<p>I should say what we could not check. An invoice tells you what was bought and not what was eaten, nor how it was cooked. It does not say how the cow was kept. For eleven weeks in the autumn the fish is billed only as “fish, white”. We asked. Nobody knew any more, and the supplier has since changed hands.</p>
<p>What we were afraid of, we did not find. The meat is what the menu says it is. Nothing was bought out of date. Mrs Halloran, the cook, throws away so little that the waste contractor once asked if the bins had been stolen. The price of a meal, 3.10, is made up of 1.42 for food, 1.21 for wages, 0.29 for the caterer’s fee, and 0.18 that is called “systems”, about which we have written a fourth letter.</p>
<p>There was one thing to put right. In March and April the school was charged for 212 lunches on days when it was closed for snow. The caterer paid that back within an hour of our asking. It took longer to find out to which account.</p>
<p>The governors meet on Thursday. The father with the carrots will be there, with a price for washed, and a peeler.</p>`,
  truth: 1,
  slant: 0,
  views: { total: 96, last24h: 96 },
  comments: [
    say("j-marsh", 0.15, 3, "1.42 + 1.21 + 0.29 + 0.18 is 3.10. A pleasure to see it add up."),
    say(
      "tom-ekwueme",
      0.1,
      2,
      "“The bins had been stolen.” Please give Mrs Halloran a column :D",
      say("ines-okafor", 0.05, 1, "She says she has a kitchen to run."),
    ),
  ],
};
