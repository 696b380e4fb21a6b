import { say } from "../../comment.ts";
import { figure } from "../../figure.ts";
import type { WorldStory } from "../../shape.ts";

export const powerCutMap: WorldStory = {
  key: "power-cut-map",
  author: "piotr-zielak",
  category: "local",
  title: "Power cut map, drawn by the people in the dark",
  summary:
    "The grid company said 400 homes. A hundred and fifty people with pencils say closer to 1,900, and their map points at one substation.",
  tags: ["power", "port-sabel", "maps"],
  place: "Port Sabel, Heights and Old Town",
  happenedOn: 1,
  aiUse: "none",
  reuse: "cc-by-sa",
  publishedHoursAgo: 6.5,
  updatedHoursAgo: 2,
  sources: [
    { kind: "first-hand", label: "150 reports with address and time, 19:10 to 22:40" },
    { kind: "official", label: "Company notice of 19:55", url: "https://example.org/sabel-grid/notices" },
  ],
  cover: "power-cut",
  coverAlt: "A dark town under stars; one window with a candle, six people with torches in the street",
  coverCaption: "Cooper Street, about eight.",
  coverCredit: "Drawing: P. Zielak · CC BY-SA 4.0",
  body: `
<p>The light went at 19:12. By half past there were people on the stairs with head torches, and somebody asked how far it went. Nobody knew, so we found out.</p>
<p>It was done with a tourist map and two pencils: a black square for a house without power, a yellow one for a house with it, always with the time. Children ran it. When the sheet was full it was traced on to a window. In three and a half hours we had 150 reports, from people who had put their own hand on their own switch.</p>
${figure("power-map", "Street map with dark squares inside a dashed oval and yellow squares outside; a red dot marks substation 7", "Houses reported by 22:40. The dashed line is ours; the red dot is substation 7.", "Drawing: P. Zielak · CC BY-SA 4.0")}
<p>The company’s notice of 19:55 spoke of “approximately 400 premises in the Heights”. Inside our line there are 1,900, by the address register, and a good half of them are in the Old Town. The notice sent people in the Old Town a message that their supply was normal. I have that on my own telephone, which I read by a candle.</p>
<p>I should be careful. Some houses inside the line had light: the clinic, which has a generator, and eleven in Tanner Row, which I think are fed from the other side. We may have missed more of those. But the edge is clean. On Mill Steps the even numbers were dark and the odd ones were not, and anyone who has worked on a network will see what that means. It is a feeder, and it begins at substation 7.</p>
<p>What the paper is good for was something other than I had expected. At nine o’clock a woman came down from Cooper Street and asked us where the edge was. Her father has an oxygen concentrator, and a battery for two hours. We looked, and the nearest yellow square was a laundry, 180 metres off. Six people carried him there in a chair, with the machine. The laundry stayed open till midnight. Nobody at the company could have told her, as on their screen she had power.</p>
<p>The reports came in unevenly. Up to eight it was mostly from the stairs around us, and only after somebody took the map to the tram stop did we hear from the Old Town at all. For the first forty minutes our own line was as wrong as theirs, and in the same direction.</p>
<p>Next morning I took the sheet and knocked at thirty of the 150, every fifth one, with the time covered up, and asked what they remembered. Twenty-eight said the same thing as the sheet to within ten minutes. One was not in. At one there had never been anybody called by that name, and I have crossed the square out. The count of homes inside the line is from the address register and not from the street; it has flats in it that stand empty, forty or fifty, I should guess, and they too were dark.</p>
<p>Substation 7 has been on the company’s list for renewal for four years. It is in the annual report, page 58: “medium priority”. I rang the fault line at 20:30 and told them. The man was kind; he said that his screen showed 7 as healthy, and asked me how I knew otherwise. I said that I was standing next to it and it was making a noise like a kettle.</p>
<p>At 22:38 a van came. At 22:51 the lights came on, all at once, with a cheer up the whole hill.</p>
<p><em>Updated: the company has changed its figure to 1,740 and thanks “members of the public for additional information”. It says that the healthy signal came from a sensor that was itself without power.</em></p>`,
  truth: 1,
  slant: -0.1,
  views: { total: 2890, last24h: 2890 },
  comments: [
    say("sky-log", 6, 9, "A sensor that reports 'healthy' when it has no power. I have built that sensor. Once. :("),
    say(
      "tom-ekwueme",
      5.5,
      4,
      "Mill Steps even side here: correct, and number 31 had light because of a cable through a letterbox.",
      say(
        "piotr-zielak",
        5.2,
        3,
        "So that is the yellow square nobody could explain. Thank you. Please take the cable out.",
      ),
    ),
    say("mizuki-tanabe", 3, 2, "I saw the Milky Way from the tram stop. I know I should not say that it was nice."),
  ],
};
