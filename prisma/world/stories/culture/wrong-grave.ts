import { say } from "../../comment.ts";
import type { WorldStory } from "../../shape.ts";

export const wrongGrave: WorldStory = {
  key: "wrong-grave",
  author: "a-brandt",
  category: "culture",
  title: "How we found the wrong poet’s grave",
  summary:
    "For sixty years visitors have laid flowers for Ilse Morrow on the grave of a tax collector. A correction, with roses.",
  tags: ["poetry", "graves", "corrections"],
  place: "Coldharbour churchyard",
  happenedOn: 55,
  aiUse: "assisted",
  reuse: "cc-by",
  publishedHoursAgo: 1090,
  updatedHoursAgo: 1010,
  sources: [
    { kind: "document", label: "Burial register, 1921–1940", url: "https://example.org/coldharbour/register" },
    { kind: "first-hand", label: "Two visits, lamp and chalk-free photography" },
  ],
  cover: "grave",
  coverAlt: "An old mossy gravestone with fresh flowers, a woman with a paper, bare trees and a chapel behind",
  coverCaption: "Plot 112. Morrow is in 121.",
  coverCredit: "Drawing: A. Brandt · CC BY 4.0",
  body: `
<p>Everybody who reads Ilse Morrow comes to Coldharbour once. You turn left at the yew, and it is the third stone. The inscription has gone; there is an M and perhaps an O. I have stood there twice myself and been moved.</p>
<p>In August a reader, Mrs Ada Finch, who has read the burial registers of nine parishes for her own amusement, wrote to say that the register has Morrow in plot 121, and the third stone is in 112. I supposed that she had swapped two digits. Someone had, but it was not she.</p>
<h2>Three papers</h2>
<p>The register is in the parish chest and may be seen on Wednesdays. The entry for Morrow is number 88 of 1934, in the vicar’s hand: “I. Morrow, spinster, of Lane End, 121.” The plot plan, on linen, has 121 by the north wall. The sexton’s day book for that week says “wall side, roots, two days”. There are no roots at 112. So there are three sources that agree, and none of the three was made by anyone who cared about poetry.</p>
<p>In 1961 a literary society put up a little sign. Its minutes are in the county library: “Cost of board 2.10. Mr Vane to supply wording. Plot 112.” The vicar’s letter to Mr Vane is pinned to the page, and has 121. The sign rotted away in ten years. By then there were flowers, and the flowers did the rest. I have counted the biographies: four out of five have a photograph of the third stone.</p>
<p>Plot 112 belongs to Oskar Mohn, collector of taxes, died 1926. We went back after dark with a lamp held flat against the stone, as one does with worn letters, and read: M-O-H-N, and below, quite clear, “He was exact.” We used no chalk and no brush, and touched nothing.</p>
<h2>What we do not know</h2>
<p>Plot 121 is by the wall, under brambles. There is a stone, lying on its face. The parish does not want it turned before spring for fear that it may break, and so we do not know what it says. It could be somebody else’s, moved there when the path was widened in 1950; stones from that path were leant against the same wall, and the churchwarden, Mr Lyle, counts five of them. He would rather that I had waited for the spring. “You have taken one poet off people,” he said, “and given them a bramble.” What the register proves is where she was put. It does not prove which stone is hers, or that she had one.</p>
<p>The society still exists and has six members. Its secretary wrote back that it “regrets any confusion”, and asked for a copy of its own minutes.</p>
<p>I wrote in the first version of this story that Mohn had taxed Morrow’s father into ruin. It is a good story; I had it from a local history, and AI had helped me to search it. I have since seen the ledgers. Mohn was transferred here four years after the father’s death. The sentence has been taken out, and I am sorry, to Mohn especially.</p>
<p>On my last visit somebody had moved the flowers to 121. Somebody else, or the same person, had left one rose where it was.</p>`,
  truth: 1,
  slant: 0,
  views: { total: 7720, last24h: 16 },
  comments: [
    say("j-marsh", 1080, 13, "“He was exact.” I should like the same."),
    say("rosa-linden", 1008, 3, "Thank you for the correction, and for leaving its history visible."),
  ],
};
