import type { ReactNode } from "react";
import { LevelTable } from "@/components/screening/level-table.tsx";
import { plural } from "@/components/screening/trust-words.ts";
import { newMemberMs } from "@/lib/comments/rules/states.ts";
import { daysInWords } from "@/lib/decisions/rules/bans.ts";
import { guestWeight, newcomerWeight } from "@/lib/moderation/rules/weights.ts";
import { limits } from "@/lib/platform/limits.ts";
import { beyondByTrust } from "@/lib/screening/phases/classifier.ts";
import { borneInAnHour, borneInTenMinutes } from "@/lib/screening/phases/flood.ts";
import { borneInComments, borneInStories } from "@/lib/screening/phases/links.ts";
import { othersBorne } from "@/lib/screening/phases/repeated-text.ts";
import {
  distrustDays,
  trustCounts,
  trustGrants,
  trustLookBackDays,
  trustPoints,
  trustSteps,
} from "@/lib/screening/rules/trust.ts";
import type { SiteSettings } from "@/lib/site/schema.ts";

const newDays = newMemberMs / 86_400_000;
const list = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** How trust works here. All numbers are those that the code goes by. */
export function TrustPaper({ siteName, reviewMode }: { siteName: string; reviewMode: SiteSettings["reviewMode"] }) {
  return (
    <div className="story-body">
      <p>
        {siteName} lets anyone write. Most of what comes is honest, and some is not; so what newcomers hand in is looked
        at more closely than what comes from people who have been here for a while. How closely, a trust level from 0 to
        3 says. It is worked out by the rules on this page, by a program, for everybody alike. You see your own on{" "}
        <a href="/dashboard/trust">your dashboard</a>; besides you only the moderators do. It stands on no public page.
      </p>
      <HowItRises />
      <HowItFalls />
      <WhatItDecides reviewMode={reviewMode} />
      <WhatItDoesNot />
    </div>
  );
}

function HowItRises() {
  return (
    <>
      <h2>How it rises</h2>
      <p>
        Whoever has confirmed an e-mail address rises by time and by points. A comment that is published counts{" "}
        {plural(trustPoints.comment, "point")}, a published story {trustPoints.story}, and a report of yours that led to
        something {trustPoints.report}. At most {trustCounts.comments} comments, {trustCounts.stories} stories and{" "}
        {trustCounts.reports} reports are counted.
      </p>
      <LevelTable caption="What each level asks for" columns={["Level", "Days here", "Points"]}>
        {[
          ["0", "0", "0"],
          ...([1, 2, 3] as const).map((level) => [
            String(level),
            String(trustSteps[level].days),
            String(trustSteps[level].points),
          ]),
        ]}
      </LevelTable>
      <p>Editors, moderators and admins are at level 3.</p>
    </>
  );
}

function HowItFalls() {
  const lengths = distrustDays.map((days) => (days === 0 ? "for good" : `for ${daysInWords(days)}`));
  return (
    <>
      <h2>How it falls</h2>
      <ul>
        <li>
          Each decision of the last {trustLookBackDays} days by which moderators hid or removed something of yours,
          emptied your profile or banned you lowers the level by one. A decision that was taken back, or overturned on
          appeal, does not count.
        </li>
        <li>
          A moderator can decide to reduce trust in somebody, {list.format(lengths)}: for that time they are at level 0.
          Like every decision it has a reason and a rule, stands in the <a href="/moderation-log">moderation log</a>,
          and can be appealed against.
        </li>
      </ul>
    </>
  );
}

function WhatItDecides({ reviewMode }: { reviewMode: SiteSettings["reviewMode"] }) {
  const row = (name: string, values: readonly (number | string)[]) => [name, ...values.map(String)];
  return (
    <>
      <h2>What it decides</h2>
      <p>
        What is held is not lost: it waits until a moderator has read it, and its author is told why it waits. What is
        refused goes back to its author with a sentence that says why.
      </p>
      <LevelTable caption="How much is let through, by level" columns={["", "0", "1", "2", "3"]}>
        {[
          row("Links in a comment, before it is held", borneInComments),
          row("Links in a story", borneInStories),
          row("Things posted in ten minutes, before more is held", borneInTenMinutes),
          row("In an hour, before more is refused", borneInAnHour),
          row("Others with much the same text, before it is held", othersBorne),
          row("Odds at which the filter of advertising holds", [
            ...beyondByTrust.map((beyond) => (beyond === 0 ? "usual" : `${oneDecimal(Math.exp(beyond))} times`)),
            "never",
          ]),
        ]}
      </LevelTable>
      <ul>
        <li>{reviewSentence(reviewMode)}</li>
        <Below level={trustGrants.plainLinks}>the filter of advertising takes a link for one more sign of it.</Below>
        <Below level={trustGrants.shortLinks}>a shortened link, which does not show where it leads, is held.</Below>
        <Below level={trustGrants.crowds}>
          comments are held on a story that suddenly gets many more of them from new members than usual.
        </Below>
        <Below level={trustGrants.passingMail}>
          whatever comes from an account with an e-mail address of the kind that ends after minutes is held.
        </Below>
      </ul>
    </>
  );
}

function Below({ level, children }: { level: number; children: ReactNode }) {
  return (
    <li>
      {level === 1 ? "At level 0 " : `Below level ${level} `}
      {children}
    </li>
  );
}

function WhatItDoesNot() {
  return (
    <>
      <h2>What it does not decide</h2>
      <ul>
        <li>Votes: each counts the same, and so does each view.</li>
        <li>The order of stories and comments.</li>
        <li>
          What a report weighs. That goes by what became of earlier reports of the same person; those of guests weigh{" "}
          {guestWeight} of one, and those of members who have joined within {plural(newDays, "day")} are multiplied by{" "}
          {newcomerWeight}. Reports alone hide nothing: they order the moderators’ queue.
        </li>
        <li>
          How many comments one may post at all: {limits.comment.points} an hour, and{" "}
          {limits["comment-new-member"].points} for those who have joined within {plural(newDays, "day")}.
        </li>
        <li>
          Listed words, hidden characters, and the same words twice within a day: these are held or refused for
          everybody.
        </li>
      </ul>
    </>
  );
}

function reviewSentence(mode: SiteSettings["reviewMode"]): string {
  const except = `except from members at level ${trustGrants.unread}`;
  if (mode === "none")
    return "Nobody has to wait for being new: the site’s review mode holds nothing by itself just now.";
  return mode === "all"
    ? `Every comment and story is read before it is shown, ${except}: so the review mode is set just now.`
    : `The first comment and the first story of each member are read before they are shown, ${except}: so the review mode is set just now.`;
}

function oneDecimal(number: number): string {
  return number < 10 ? number.toFixed(1) : String(Math.round(number));
}
