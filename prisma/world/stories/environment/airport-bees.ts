import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const airportBees: WorldStory = {
  key: "airport-bees",
  author: "mizuki-tanabe",
  category: "environment",
  title: "Bees, rooftops and the airport’s quiet experiment",
  summary:
    "Four hives under the flight path are weighed every night. The airport pays for the scales and has not published the weights.",
  tags: ["bees", "airport", "air-quality"],
  place: "Port Sabel, Cargo Road",
  happenedOn: 22,
  aiUse: "none",
  reuse: "cc-by",
  publishedHoursAgo: 34,
  sources: [
    { kind: "first-hand", label: "Nightly weights, copied with the beekeeper, 140 nights" },
    { kind: "document", label: "Honey analysis, two years", url: "https://example.org/cargo-road/honey" },
    { kind: "official", label: "Airport environment leaflet" },
  ],
  cover: "bees",
  coverAlt: "Four coloured beehives on a roof with bees about them, a keeper in white, and an airliner overhead",
  coverCaption: "Cargo Road, 07:10, the first departure.",
  coverCredit: "Drawing: M. Tanabe · CC BY 4.0",
  body: `
<p>Each of the four hives on the roof of the freight office stands on a scale. At two in the morning, when everybody is at home, the scale sends one number to the airport’s environment department. They have done it for three summers, and Goran Ilic, who keeps the bees, has never had an answer.</p>
<p>He has the numbers, because there is a display under the lid. We copied them out: 140 nights, four hives, in pencil.</p>
<p>In the leaflet the airport calls the bees “our smallest air quality inspectors”. A bee goes out some three kilometres and brings back pollen with whatever is on it, and so one can send honey to a laboratory and learn something about a district. That was done in the first summer and in the second. The leaflet gives the first result: traces, far below any limit, less than in honey from the motorway. It is true, I have seen the sheet.</p>
<p>The second sheet is not in the leaflet. It is hardly worse. Lead is up from 9 to 14 micrograms a kilogram, which is still very little and could be chance; two other metals are down. I cannot see why anyone would hold that back. I can only see that they did, and that there was no third one.</p>
<p>What the weights show is stranger. On ordinary days in June a hive gains about a kilogram. On the eleven days when the wind was in the north-west and the second runway was used it gained 300 grams. Goran believes that it is the noise. I doubt that, since bees are nearly deaf to it. With wind from the north-west it is also colder up here, and the lime trees, from which they live in June, are to leeward.</p>
<p>I asked to see the airport’s own log of the second runway, and this was sent to me the same day, which I mention because people always expect the reverse. With it we could check Goran’s pencil marks. He had marked eleven days, the log has thirteen. The two that he missed were Sundays, and on those the hives had gained as much as on any other day. If I put them in, then the difference shrinks from 700 grams to about 560. It does not go away.</p>
<p>There is also the matter of the third hive, the green one, which is always the heaviest and which pulls the averages up. Goran says that it has a good queen. I have done the sum again without her.</p>
<blockquote><p>“They are good inspectors. It is the reports that don’t get filed.”</p></blockquote>
<p>One could tell these apart with a fifth hive, on the other side of the limes. Goran has a hive, and I have a bathroom scale. We start in May.</p>
<p>The airport’s spokesman said that the programme was “primarily a biodiversity communication measure”. I think that he meant it kindly.</p>`,
  truth: 1,
  slant: -0.2,
  views: { total: 3240, last24h: 1890 },
  comments: [
    say(
      "sky-log",
      30,
      6,
      "Eleven NW days against how many others? And could you regress on temperature? Happy to help.",
      say(
        "mizuki-tanabe",
        29,
        4,
        "129 others. Temperature from the airport’s own mast takes away about two thirds of the gap. The rest is lime trees or mystery.",
      ),
    ),
    say(
      "leyla-haddad",
      21,
      2,
      "What does it taste like?",
      say("mizuki-tanabe", 20, 7, "Mint, because of the limes. Not kerosene, everybody asks."),
    ),
  ],
};
