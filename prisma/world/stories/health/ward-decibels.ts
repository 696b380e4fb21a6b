import { say } from "../../comment.ts";
import { figure } from "../../figure.ts";
import type { WorldStory } from "../../shape.ts";

export const wardDecibels: WorldStory = {
  key: "ward-decibels",
  author: "priya-v",
  category: "health",
  title: "What a night on Ward 6 sounds like, in decibels",
  summary: "I left a sound meter on the windowsill for eleven nights. The loudest thing was not a patient.",
  tags: ["hospital", "noise", "sleep"],
  place: "A hospital in Port Sabel",
  happenedOn: 40,
  aiUse: "none",
  reuse: "cc-by",
  publishedHoursAgo: 760,
  sources: [
    { kind: "first-hand", label: "Ten-minute averages, eleven nights, class 2 meter" },
    { kind: "document", label: "Calibration certificate of the meter", url: "https://example.org/meters/0617" },
  ],
  cover: "ward",
  coverAlt: "A dim hospital ward at night with two sleeping patients, a monitor, and a nurse by the door",
  coverCaption: "Between rounds.",
  coverCredit: "Drawing: P. V. · CC BY 4.0",
  body: `
<p>The advice for a hospital at night is 35 decibels. I had that on a poster in our break room for four years before I thought to ask what we have. The meter belongs to a brother who builds organs. It went on the windowsill by bed 4, with the ward manager’s permission and a note that it recorded level, not sound. It cannot hear words. Two patients asked about it, and one asked for it to be moved to his side.</p>
<p>It wrote down one average every ten minutes, from ten in the evening until six, so that a night is forty-eight numbers and eleven nights are 528. Nine are missing, from the night when somebody needed the socket. Nobody died in these nights, nobody was moved to intensive care, and I say so because it would have been a different list.</p>
${figure("ward-chart", "Bar chart of sound level through the night; most bars are between 38 and 46, eight are above 60", "One typical night. The red bars are explained below.", "Drawing: P. V. · CC BY 4.0")}
<p>In eleven nights the ten-minute average was below 35 twice. Both times it was my night off, which I am told is a coincidence. The usual level is 41 to 44: pumps, fans, shoes, breath.</p>
<p>Then there are the peaks. I kept a list beside the meter and asked the others to write on it. Five of the seven of us did. It hung on a string with a pencil.</p>
<ul>
<li>The bin with the metal lid: 71, eight or nine times a night.</li>
<li>Linen trolley, wheel three: 66. It goes past at ten past one and comes back.</li>
<li>Infusion alarm, until someone comes: 64.</li>
<li>Us, at handover: 62. We were surprised. We think that we whisper.</li>
<li>A patient calling out: 58.</li>
</ul>
<p>A man in bed 2, who was with us for nine of the nights, told me that he had learned to sleep in the space between the trolley going and the trolley coming back.</p>
<h2>What we changed</h2>
<p>The wheel cost 6.40. I bought it. The lid now has a strip of felt that a visitor cut from a hat. Handover has moved into the linen room, where it is warm, and everyone wants to do it. Over the next eleven nights the peaks above 60 went from 23 a night to 9, and the average by a decibel and a half, which is hardly anything.</p>
<p>I do not know whether anyone slept better. We did not ask, since that would have been a study, and a study has to go before a committee. The nights before and the nights after were not the same patients either. In the second eleven we had two empty beds on four of the nights, and an empty bed has no pump.</p>
<p>The estates office, to whom I sent the list, answered that ward bins are bought by a framework that fixes the lid, and that felt is “not a wipeable surface”. That is true. I wash it on Sundays. The infection control nurse looked at it and asked me to have two, so that one is always dry.</p>
<p>I asked for the alarms to be routed to the pagers at night. That is a software option. It is priced per bed, 38 a year for each, and we have twenty-two. The supplier wants the whole hospital or none of it.</p>`,
  truth: 1,
  slant: -0.05,
  views: { total: 11870, last24h: 96 },
  comments: [
    say(
      "sky-log",
      750,
      6,
      "A class 2 meter with certificate, permission asked, and a control period. Could you share the raw log?",
      say("priya-v", 744, 4, "Yes, with the dates shifted so that nobody can be placed in a bed."),
    ),
    say("a-brandt", 741, 3, "The hat!"),
    say("piotr-zielak", 700, 5, "Send me the trolley’s other three wheels. On the house."),
  ],
};
