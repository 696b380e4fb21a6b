import { say } from "../../comment.ts";
import { figure } from "../../figure.ts";
import type { WorldStory } from "../../shape.ts";

export const coop: WorldStory = {
  key: "coop-reserve",
  author: "j-marsh",
  category: "money",
  title: "What the co-op’s minutes say about the missing reserve",
  summary:
    "172,000 in one year, 62,000 in the next, and a single line of minutes between them. A member reads eight years of paper.",
  tags: ["co-operative", "minutes", "accounts", "brackwater"],
  place: "Brackwater",
  happenedOn: 20,
  aiUse: "none",
  reuse: "cc-by-nc",
  publishedHoursAgo: 3.5,
  sources: [
    { kind: "document", label: "Minutes of annual meetings, years 1 to 8, as circulated to members" },
    { kind: "document", label: "Balance sheets, same years", url: "https://example.org/brackwater-growers/accounts" },
    { kind: "first-hand", label: "Conversation with the former chair, notes read back and agreed" },
  ],
  cover: "coop",
  coverAlt: "Four grain silos and a red brick hall; two people with a paper stand beside a tractor",
  coverCaption: "The hall and silos at Brackwater.",
  coverCredit: "Drawing: J. Marsh · CC BY-NC 4.0",
  body: `
<p>I kept books for thirty-eight years and I am a member of the Brackwater Growers’ Co-operative, number 417, two shares. I declare the shares because they are worth less if I am right.</p>
<p>Members are entitled to the minutes. Hardly anybody asks. I asked in August, and got eight years in a carrier bag, and this is what is in them about the reserve, which is the money put by against a bad harvest.</p>
<h2>How I read it</h2>
<p>There are 214 sheets. I numbered them in pencil, and set the minutes of each meeting beside the balance sheet of the same year, as they are never stapled together. I added up every column. In eight years I found two slips, of 30 and of 900, and both had been put right a year later. Whoever keeps these books can add. I then asked Mrs Bea Tolland, member 231, who was a bank inspector, to do the same from her own copies without seeing my notes. Hers are complete; in mine a sheet of year 5 is missing, and I have it now from her. We came to the same figures, and to the same page.</p>
<h2>Six ordinary years</h2>
<p>For six years the reserve is reported at every annual meeting by the treasurer, in a sentence, with a figure. It grows as such things do. Somebody proposes a vote of thanks. In year 4 there is a discussion of the hall roof, which is to be paid “from income and not from the reserve”, and that is put to a vote and carried by 61 to 2.</p>
<p>It was needed once. In year 2 there was hail, and 9,000 was paid out of it to fourteen growers, with a list, and a vote, and two people thanked by name for bringing the tarpaulins. So the members knew how it was done.</p>
${figure("coop-chart", "Bar chart of the reserve over eight years: it rises from 124 to 172 thousand, then falls to 62 and 58", "The reserve at each annual meeting, in thousands.", "Drawing: J. Marsh, from the minutes · CC BY-NC 4.0")}
<h2>Then a line</h2>
<p>The minutes of year 7 run to eleven pages. Four of them are about a bonfire. On page 9, under “Any other business”, is this, and I give the whole of it:</p>
<blockquote><p>“Treasurer noted that the reserve had been aligned with operational needs. Noted.”</p></blockquote>
<p>No figure. The figure is in the balance sheet, which was handed round separately, and it is 62,000. The year before it was 172,000. The word <em>aligned</em> therefore weighs a hundred and ten thousand.</p>
<table>
<thead><tr><th>Year</th><th>Reserve</th><th>Change</th><th>What the minutes say</th></tr></thead>
<tbody>
<tr><td>1</td><td>124,000</td><td></td><td>“Reserve stands at 124”</td></tr>
<tr><td>2</td><td>132,000</td><td>+8,000</td><td>9,000 paid for hail, by vote</td></tr>
<tr><td>3</td><td>142,000</td><td>+10,000</td><td>“Reserve stands at 142”</td></tr>
<tr><td>4</td><td>156,000</td><td>+14,000</td><td>Roof from income, 61 to 2</td></tr>
<tr><td>5</td><td>168,000</td><td>+12,000</td><td>“Reserve stands at 168”</td></tr>
<tr><td>6</td><td>172,000</td><td>+4,000</td><td>“Reserve stands at 172”</td></tr>
<tr><td>7</td><td>62,000</td><td>−110,000</td><td>“Aligned with operational needs”</td></tr>
<tr><td>8</td><td>58,000</td><td>−4,000</td><td>Nothing</td></tr>
</tbody>
</table>
<h2>Where it may have gone</h2>
<p>Money that leaves one line of a balance sheet arrives at another, or it has left the building. So I looked for a hundred and ten. In year 7 the fixed assets rise by 71,000. There is a new grain dryer; I have stood beside it. Creditors, which is to say what the co-operative owes, fall by 22,000. That is 93,000, and both would be respectable things to do with savings, if members had been asked.</p>
<p>It leaves 17,000 for which I have no line. Stocks are level. Cash is level. “Professional services” go up by 16,400, from almost nothing, and are not explained. I do not say that the 16,400 is the 17,000. I say that it is the only other thing of that size in the room.</p>
<p>I have tried the dull explanations first, as one should. It is not a change in how things are valued: the stocks are taken at the same prices on the same form. It is not a bank that failed; there is one account and I have seen the statement for the last day of year 7, which the bank sends to any member who asks with a form. It is not a mistake in typing either, since year 8 starts from 62,000 and goes on from there. And the reserve was never in a tin or a separate account. It is a line in the books, and a line can be drawn shorter with a pen.</p>
<p>Rule 22 of the co-operative, which hangs framed by the door of the hall, requires a vote of members for any use of the reserve above 5,000. I have found no vote.</p>
<p>The accounts are looked over each year by two members who are not on the committee. The rule says two. For years 1 to 6 and for year 8 there are two signatures on the sheet. For year 7 there is one, that of Mr Sten Quill, who remembers it because he signed on the bonnet of a car. “I was shown the total and the total was right,” he told me. The second line is empty. The member who should have signed had been in hospital, and nobody was asked to take his place.</p>
<h2>What they told me</h2>
<p>The treasurer, Mr Aldous Fenn, answered by return of post. He said that the dryer “could not wait”, that the committee had been “fully aware”, and that I was welcome to stand for office. On the professional services he said that they related to “advice”.</p>
<p>The chair at that time, Mrs Ottilie Krebs, has since retired. She asked me in. She remembered the dryer, and the harvest that made it urgent, forty acres of barley going black. “We rang round the committee on a Sunday night,” she said. “I thought that it would be put to the members in the spring, and in the spring it was a bonfire.” Of the advice she knew nothing. She read my notes back and changed one word, from “thought” to “assumed”, and then changed it back.</p>
<p>There were seven on the committee in year 7, and I went to see the other five. Three of them remember the Sunday telephone call. Two of these say that they were told of a dryer and of “about seventy”; the third says that he was told of a dryer and not of a price. One was not at home. One does not wish to speak to me, and has sold me seed for twenty years, and still does. None of the four who talked could tell me what the advice was, or from whom. I asked each of them alone, and each asked me what the others had said.</p>
<p>The regional federation, to which our co-operative pays 310 a year, told me that “members’ meetings may ratify after the event”, and sent me a form for it. Ratifying is common, it seems. They could not recall one of this size in which the paper had only a verb.</p>
<p>Nobody I spoke to suggested that anyone had his hand in the till, and nor do I. Nine times in ten, in my experience, a gap like this is a decision that somebody was too embarrassed to minute. The tenth time it is not, and the paper looks exactly the same. That is the reason for having minutes.</p>
<h2>What I have asked for</h2>
<ul>
<li>The invoices behind “professional services”, year 7. Four would do it, I should think.</li>
<li>A note of the Sunday telephone round: who was rung, and what they said.</li>
<li>A motion under rule 22, late, so that the members can approve the dryer or not. I would vote for it. It is a good dryer.</li>
</ul>
<p>The committee meets on the first Monday of the month. If I have misread column four I shall say so here, in type of the same size.</p>`,
  truth: 1,
  slant: 0.6,
  views: { total: 2114, last24h: 2114 },
  comments: [
    say(
      "piotr-zielak",
      3.3,
      6,
      "A dryer of that size is 65 to 75 installed. So 71 is about right. The advice could be the grid connection study, they charge like surgeons.",
      say("j-marsh", 3.1, 5, "That would be a dull and welcome answer. I have asked about it by name."),
    ),
    say(
      "old-ferryman",
      3,
      -3,
      "A man is accused in public of nothing in particular. Aldous Fenn has given twenty years to that hall.",
      say(
        "j-marsh",
        2.8,
        7,
        "He has, and I sat beside him for six of them. He is quoted in full. If he sends me four invoices I will print them above the fold.",
        say(
          "old-ferryman",
          2.5,
          1,
          "Then you might have waited for the first Monday.",
          say("m-duarte", 2.2, 2, "They waited two years."),
        ),
      ),
    ),
    say("ines-okafor", 2.1, 3, "I am member 502 and I did not know I could ask for minutes. Carrier bag requested. :D"),
    say("leyla-haddad", 0.9, 2, "“Aligned”. I keep a list of such verbs. Thank you for this one."),
  ],
};
