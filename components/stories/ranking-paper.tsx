import { hoursInWords, mostPicks, placeHours, shownPicks } from "@/lib/curation/rules/places.ts";
import {
  closeEnough,
  fewestReaders,
  keptOfOne,
  keptRelated,
  mostReaders,
  weights,
} from "@/lib/related/rules/closeness.ts";
import { frontTop, keptTop, shownTop, windowHours } from "@/lib/stats/rules/ranking.ts";
import { shownWeekly, weekDays } from "@/lib/stories/rules/weekly.ts";

const list = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** How ranking works here. All numbers are those that the code goes by. */
export function RankingPaper({ siteName }: { siteName: string }) {
  return (
    <div className="story-body">
      <p>
        What stands where on {siteName} is decided by the rules on this page, by a program, for everybody alike, and in
        a few places by editors, who say why in the <a href="/moderation-log?role=editor">moderation log</a>. Nobody
        sees an order of their own: nothing is kept about what you read, and nothing is sorted for you. Nobody can pay
        for a place. What is paid for is called a promo where it stands, and is in none of these lists.
      </p>
      <FrontPageRules />
      <TopRules />
      <RecommendedRules />
      <OtherRules />
    </div>
  );
}

function FrontPageRules() {
  return (
    <>
      <h2>The front page</h2>
      <ul>
        <li>
          <strong>Lead.</strong> The story that an editor has chosen. Where none is chosen, the most viewed story of the
          last {hoursInWords(windowHours.day)} that has a picture and whose verdict is neither Fiction nor Disputed;
          where there is none, the newest.
        </li>
        <li>
          <strong>Editors’ picks.</strong> At most {mostPicks}, in the order that editors give them. The first{" "}
          {shownPicks} that are published and do not lead are shown; the others move up. Where there are fewer than{" "}
          {shownPicks}, the newest stories fill the room, under the name “Just in”.
        </li>
        <li>
          <strong>Top 50.</strong> The first {frontTop} of the list of the hour; where fewer than {frontTop} stories
          were read in this hour, of the list of the day.
        </li>
        <li>
          <strong>Most recent.</strong> All stories, the newest first, without those that stand above already.
        </li>
        <li>
          <strong>Contributors of the week.</strong> Those whose stories of the last {weekDays} days have the most views
          together; of as many views, who has published more. {shownWeekly} are shown.
        </li>
      </ul>
      <p>
        An editor places a story for {list.format(placeHours.map(hoursInWords))}, and gives a reason. Why and until when
        stands in the log, and so does the end where it comes earlier. A story that is retracted, held or removed stands
        on none of these places any more, by itself. Editors do not place their own stories while there is another
        editor.
      </p>
      <p>
        Editors can also <strong>demote</strong> a story for a time. It then does not lead, is not picked and stands in
        no Top 50. It stays at its address, in Most recent, in its category and in search, and can be read, shared,
        voted and commented on as before. Its contributor is told why and until when, and can appeal.
      </p>
    </>
  );
}

function TopRules() {
  return (
    <>
      <h2>Top 50</h2>
      <p>
        The lists of the hour and of the last {hoursInWords(windowHours.day)} count the views with a sign of a reader in
        that time, the list of the last {hoursInWords(windowHours.week)} those that began in it, and the list of all
        time every view (<a href="/about/views">how views are counted</a>). More views stand higher; of as many, the
        newer story. Votes, comments, recommendations and followers change nothing here. {keptTop} are worked out and
        the first {shownTop} shown, so that one which goes leaves no gap. Hour and day are worked out every minute, week
        and all time every ten.
      </p>
    </>
  );
}

function RecommendedRules() {
  return (
    <>
      <h2>Recommended story</h2>
      <p>
        Near the end of a story another one is recommended, the same to every reader. It is the closest to the story by
        these signs, worked out ahead:
      </p>
      <ul>
        <li>words of title and summary that both have, the rarer the more: at most {weights.words} points</li>
        <li>
          tags that both have: {weights.tag} points each, at most {weights.tagsAtMost}
        </li>
        <li>the same category: {weights.category} point</li>
        <li>
          how many have read both within a day: nothing below {fewestReaders} readers, and {weights.readers} points from{" "}
          {mostReaders} on. This is counted for all readers together, out of keys that are destroyed within a day; who
          read what is looked at by nobody and kept nowhere.
        </li>
      </ul>
      <p>
        A story with fewer than {closeEnough} points is not recommended. Of each story the {keptRelated} closest are
        kept, at most {keptOfOne} by one contributor, and the first of them that is published, not demoted, and by its
        verdict neither Fiction nor Disputed is shown. You can hide it, or{" "}
        <a href="/dashboard/options#recommended">have none at all</a>.
      </p>
    </>
  );
}

function OtherRules() {
  return (
    <>
      <h2>What changes no order</h2>
      <p>
        Recommending a story and following its contributor change no list: the one is counted in the open, the other
        tells you of new stories. Trust levels (<a href="/about/trust">how trust works</a>) decide what is looked at
        before it is shown, and nothing about the order. Reports alone hide and lower nothing.
      </p>
    </>
  );
}
