import { say } from "../../comment.ts";
import { figure } from "../../figure.ts";
import type { WorldStory } from "../../shape.ts";

export const meteorArray: WorldStory = {
  key: "meteor-array",
  author: "sky-log",
  category: "science",
  title: "Amateur array hears the meteor before the agencies report it",
  summary:
    "Seven garden receivers caught the echo at 21:47:08. The official notice came fifty-three minutes later. Our track and theirs differ by eleven kilometres.",
  tags: ["meteor", "radio", "open-data"],
  place: "Orle valley to the coast",
  happenedOn: 1,
  aiUse: "none",
  reuse: "cc-by",
  publishedHoursAgo: 1.1,
  sources: [
    { kind: "document", label: "Raw recordings, seven stations", url: "https://example.org/sky-log/2147" },
    { kind: "official", label: "Notice of the fireball service, 22:40", url: "https://example.com/fireballs/notice" },
    { kind: "first-hand", label: "Own station, number 3" },
  ],
  cover: "meteor",
  coverAlt: "A bright meteor crosses the night sky over dark hills with three dish antennas and a small house",
  coverCaption: "As it looked from station 3, drawn from memory ten minutes later.",
  coverCredit: "Drawing: Sky Log · CC BY 4.0",
  body: `
<p>I was washing up. The receiver in the shed is tuned to a broadcast mast 900 kilometres away, which I cannot normally hear because the Earth is in between; when a meteor leaves a trail of hot gas, the mast is mirrored in it for a second or two, and there is a whistle. Last night it was not a whistle. It was a note that fell through two octaves and then stayed for nineteen seconds.</p>
${figure("spectrogram", "Spectrogram: a bright diagonal streak falls from +400 to −400 hertz around 21:47:08", "Station 3. The slope gives the speed along our line of sight.", "Drawing: Sky Log, from the recording · CC BY 4.0")}
<p>Seven of us in four countries run the same receiver, built for about sixty euros. All seven have it. By 22:05 we had exchanged files, and by 22:20 Margit at station 5 had a track: entry over the sound, heading south-east, last light somewhere above the Orle hills at a height of 31 kilometres. The official notice was published at 22:40.</p>
<p>Before anyone makes too much of that: they publish when they have checked, and we publish when we have finished the washing-up. And our track is not the same as theirs. It lies eleven kilometres further west at the end. Three reasons occur to us, in the order in which we believe them:</p>
<ol>
<li>Station 6 has a clock that drifts. He says not. Without station 6 the gap is four kilometres.</li>
<li>We assume a straight line, and the thing broke up. You can hear that at 21:47:11.</li>
<li>They are wrong.</li>
</ol>
<p>The speed we are surer of. From the slope of the streak at four stations it comes to 17.4 kilometres a second, give or take 0.6, which is slow for a meteor and just what one would expect from a piece of asteroid that was catching up with us from behind. The service has 17.1. So we agree about how fast and disagree about where, and that once more points at somebody’s clock.</p>
<table>
<thead><tr><th>Station</th><th>First echo</th><th>Clock set by</th><th>Used for the track</th></tr></thead>
<tbody>
<tr><td>1</td><td>21:47:08.4</td><td>satellite</td><td>yes</td></tr>
<tr><td>2</td><td>21:47:08.1</td><td>satellite</td><td>yes</td></tr>
<tr><td>3</td><td>21:47:08.3</td><td>network</td><td>yes</td></tr>
<tr><td>4</td><td>21:47:08.9</td><td>satellite</td><td>yes</td></tr>
<tr><td>5</td><td>21:47:08.2</td><td>satellite</td><td>yes</td></tr>
<tr><td>6</td><td>21:47:10.6</td><td>by hand, on Sunday</td><td>yes, and see above</td></tr>
<tr><td>7</td><td>21:47:08.7</td><td>network</td><td>no, saturated</td></tr>
</tbody>
</table>
<p>I wrote to the service at 22:25 with the files, fifteen minutes before its notice. The answer came from a Dr Sandoval at seven this morning: they have eleven cameras and no radio on this one, four of the eleven were under cloud, and the end of their track rests on two. She has asked for the seven recordings and for the hand that sets the clock at station 6. I have passed on both requests.</p>
<p>Twenty-two people have written to me since midnight that they <em>heard</em> it, at the same moment at which they saw it. Sound would have needed two minutes. I used to put such letters into a drawer. There are serious papers now that say a bright fireball may heat hair, leaves and felt hats quickly enough for them to crackle, and I would like to know from each of the twenty-two what they were standing next to. I have asked them that, before telling them why.</p>
<p>If fragments reached the ground, it was between Sallow Weir and the moor road. A fresh one has a thin black crust, like burnt milk, and is heavier than it looks. Photograph it where it lies with a coin beside it, take it up in foil and not in your hand, and tell the museum before you tell me.</p>
<p>Everything is in the sources: the seven recordings, the station positions to the nearest hundred metres, and Margit’s script, which has a rude comment in line 40 that she does not wish to remove.</p>`,
  truth: 1,
  slant: 0,
  views: { total: 612, last24h: 612 },
  comments: [
    say(
      "mizuki-tanabe",
      0.9,
      4,
      "Dogs on our street at 21:50. Is three minutes right for sound from 31 km plus?",
      say(
        "sky-log",
        0.8,
        5,
        "31 km up and some way off sideways: two to three minutes. That is a useful dog. Do you have the time to the second?",
        say("mizuki-tanabe", 0.7, 6, "The dog says about 21:49:50. :)"),
      ),
    ),
    say(
      "old-ferryman",
      0.5,
      0,
      "Saw it from the quay, green, not white as in your picture.",
      say(
        "sky-log",
        0.4,
        3,
        "Green is often reported and I had my back to the window. Would you add the direction you were facing?",
      ),
    ),
  ],
};
