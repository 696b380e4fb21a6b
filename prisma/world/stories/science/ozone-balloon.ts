import { say } from "../../comment.ts";
import { figure } from "../../figure.ts";
import type { WorldStory } from "../../shape.ts";

export const ozoneBalloon: WorldStory = {
  key: "ozone-balloon",
  author: "sky-log",
  category: "science",
  title: "A balloon, a phone and the edge of the ozone reading",
  summary: "The data is messy, the method is on the last page, and anyone with ninety euros can repeat it.",
  tags: ["ozone", "balloon", "open-data", "method"],
  place: "Launched from Averley common",
  happenedOn: 8,
  aiUse: "none",
  reuse: "cc-by-sa",
  publishedHoursAgo: 2.4,
  sources: [
    { kind: "document", label: "Flight log and sensor data", url: "https://example.org/sky-log/balloon-4" },
    { kind: "official", label: "Launch notice to air traffic control" },
  ],
  cover: "balloon",
  coverAlt: "A white balloon carries a small box high above a curved earth with bands of cloud",
  coverCaption: "Balloon 4, after a frame from its own phone.",
  coverCredit: "Drawing: Sky Log · CC BY-SA 4.0",
  body: `
<p>Balloon 4 went up from the common at 9:12 on a Sunday, was seen by two herons and a christening, and came down in a beet field 71 kilometres away. It had an old telephone on board, a gas sensor of the kind that is sold for photocopier rooms, and a lunch box.</p>
<p>The question was whether a sensor for eighteen euros can see the ozone layer at all. I think that it can, just, and I will show you why you should doubt that.</p>
${figure("ozone-chart", "Scatter of sensor readings against altitude with a smooth curve that peaks at about 22 kilometres", "All 150 readings on the way up. The curve is a running mean.", "Drawing: Sky Log · CC BY-SA 4.0")}
<p>There is a hump at about 22 kilometres, where one should be. There is also a small one at four kilometres, where there should be nothing. The sensor is sensitive to cold, to low pressure, and to its own battery, and all three change on the way up. I corrected for temperature with a run in a freezer, and for pressure with a run in a jar. I could not correct for the battery, as I only thought of it in the beet field.</p>
<p>Balloon 3, in June, had the same sensor with tape over the inlet. Its curve goes gently downhill and has no hump at 22. That is the best argument I have. On the other hand it only got to 26 kilometres.</p>
<p>On the way down there are another 160 readings, which I have left out of the chart and kept in the file. The box falls through the layer at 60 metres a second, spinning, and the sensor takes four seconds to make up its mind; the hump is there, but it has slipped three kilometres downwards and is half as high. If you believe in the hump you will say that this is exactly what a slow sensor would do. If you do not, you will say that I have an explanation for everything. I have tried to think of what I would have written if there had been no hump on the way down, and I am afraid that it is the same sentence.</p>
<p>The units are millivolts. I have been asked for parts per million and I am not going to give them. The factor in the data sheet is for a room.</p>
<h2>To repeat it</h2>
<ul><li>Balloon and gas: 41 euros.</li><li>Sensor and logger: 29.</li><li>Parachute: a bin bag, 0, and patience.</li><li>Postage for the farmer who sends it back: 6, and a cake.</li><li>Permission: free, four weeks ahead, by form. Do not skip it.</li></ul>
<p>If four people did this in the same week with one taped sensor each, we would know more than I do. I have three spare inlets and will post them.</p>`,
  truth: 1,
  slant: 0.1,
  views: { total: 1103, last24h: 1103 },
  comments: [
    say(
      "mizuki-tanabe",
      2.2,
      6,
      "'I only thought of it in the beet field' is the most honest sentence in any methods section.",
    ),
    say("j-marsh", 2, 3, "41 + 29 + 0 + 6 is 76. The summary says ninety.", say("sky-log", 1.9, 5, "The cake.")),
    say(
      "old-ferryman",
      1.7,
      -3,
      "Eighteen euros of gadget against satellites. What is it for?",
      say(
        "sky-log",
        1.6,
        7,
        "For knowing how one knows. Also it is fun.",
        say("old-ferryman", 1.4, 2, "The second I accept."),
      ),
    ),
    say(
      "piotr-zielak",
      1.2,
      4,
      "I would like one inlet. And: log the battery on its own channel, a 10k divider, no cost.",
      say("sky-log", 1.1, 3, "Yours. Board 5 has the divider now."),
    ),
    say("tom-ekwueme", 0.6, 2, "The christening was my niece’s. You are in eleven photographs."),
  ],
};
