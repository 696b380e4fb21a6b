import { VerdictMark } from "@/components/votes/verdict-mark.tsx";
import { type VerdictState, verdictSentence, verdictStates } from "@/lib/stories/rules/verdict.ts";
import { defaults } from "@/lib/votes/verdict/parameters.ts";
import { freezeMs, waitMs } from "@/lib/votes/verdict/publish.ts";

const { leastVotes, leastOnSide, agreement, lowerBound, against, difference, leastReaders, leastReaderVotes } =
  defaults;
const waitMinutes = waitMs / 60_000;
const freezeDays = freezeMs / 86_400_000;

const meanings: Record<VerdictState, string> = {
  fact: "Both sides say so, each by itself.",
  fiction: "Both sides say that it is not.",
  disputed: "One side says Fact, the other Fiction.",
  open: "Enough votes, but neither of these.",
  too_few: "Not enough votes from both sides. While a site is young it says that instead.",
};

/** How verdicts work, for people who do not compute. All numbers are those that the code goes by. */
export function VerdictPaper() {
  return (
    <div className="story-body">
      <p>
        The percentage beside a story says who showed up. Forty people who agree beforehand can make it say anything.
        The verdict asks something else: <b>do readers who usually disagree, agree here?</b> Whoever wants to buy it has
        to win over people who are not theirs.
      </p>
      <h2>What it can say</h2>
      <ul>
        {verdictStates.map((state) => (
          <li key={state}>
            <VerdictMark state={state} /> <b>{verdictSentence({ state, reason: "", needs: 5 })}</b>. {meanings[state]}
          </li>
        ))}
      </ul>
      <h2>How it is worked out</h2>
      <ol>
        <li>
          <b>Who counts.</b> Votes of readers with a confirmed e-mail address and at least {leastVotes} votes, who are
          not banned, did not write the story and were not invited by who did. All other votes count in the percentage
          only. So fresh accounts that vote on nothing but one story buy no verdict, however many they are.
        </li>
        <li>
          <b>Who votes as one, is one.</b> Readers who vote the same on story after story within minutes of each other
          are counted as one reader with their mean vote.
        </li>
        <li>
          <b>Sides.</b> From all votes on all stories the program finds the line along which readers disagree most, and
          who stands on which end of it. Nobody names the sides: they are A and B, and whoever stands between them
          counts half to each. Where no such line can be found there is no verdict.
        </li>
        <li>
          <b>The rule.</b> With at least {leastOnSide} votes on each side: the shares of both sides that say Fact,
          multiplied and drawn to the root, must be {agreement} or more; neither side may leave more doubt than{" "}
          {lowerBound} by itself; and all must hold against {against} more votes to the contrary on each side. The same
          for Fiction. Where the shares differ by {difference} or more, it is disputed.
        </li>
        <li>
          <b>Without the busiest.</b> What does not hold without the one percent of readers who vote most, is no
          verdict.
        </li>
        <li>
          <b>Young sites.</b> Before {leastReaders} readers have {leastReaderVotes} votes each, there are no verdicts at
          all.
        </li>
      </ol>
      <h2>When it is published</h2>
      <p>
        A verdict that comes, changes or goes waits {waitMinutes} minutes, and longer where more than 40 % of the votes
        of 20 minutes came from accounts younger than seven days or from readers of one other site: then a moderator
        looks first. What is published falls only if it also falls without the crowd that came since. After {freezeDays}{" "}
        days it stays, until its author corrects the story in substance or asks once to have it looked at again. Votes
        that moderation removes are recounted at once, whatever else is so. Each change stands in the history of the
        story, and each night everything is worked out from nothing and{" "}
        <a href="/transparency">released to be recomputed</a>.
      </p>
      <h2>What it does to your votes</h2>
      <p>
        On which side the program puts you is nobody’s to know: it is on no page and in no file, you get it with your
        own data, and it is deleted with your account. Your votes are released under a number that is drawn anew each
        day. Who does not want even that can <a href="/dashboard/options#votes">keep theirs out</a>; then they count in
        the percentage only.
      </p>
      <h2>How it can be fooled</h2>
      <ul>
        <li>
          <b>Agreement is not truth.</b> What both sides believe wrongly, the verdict calls Fact. What one side alone
          knows, it calls disputed.
        </li>
        <li>
          <b>Sleepers.</b> Accounts that vote honestly on a dozen stories, evenly on both sides, and then all the same
          way, buy a verdict on a story with few other votes: in our simulations 85 of 100 with 20 honest votes a story,
          1 of 100 with 50. What tells them apart is not in the votes, but in who invited whom and how old accounts are:
          that is looked at by people.
        </li>
        <li>
          <b>Published attacks</b> on methods of this kind are described in{" "}
          <a href="https://arxiv.org/abs/2607.01824" rel="noopener">
            arXiv 2607.01824
          </a>{" "}
          and{" "}
          <a href="https://arxiv.org/abs/2511.02615" rel="noopener">
            arXiv 2511.02615
          </a>
          . Whoever wants to break this one should read them; whoever wants to defend it, too.
        </li>
        <li>
          <b>More than two camps</b> are drawn onto one line. In simulations with three camps, with none, and with 80 to
          20 the verdicts that are given stay right, but fewer are given.
        </li>
        <li>
          <b>Few votes.</b> Where hardly anybody votes, the method knows no more than the percentage. It says so.
        </li>
      </ul>
      <p>
        The idea is that of X’s Community Notes (Birdwatch), whose method and code are public; this is a smaller one
        that a small site can run and anybody can recompute.
      </p>
    </div>
  );
}
