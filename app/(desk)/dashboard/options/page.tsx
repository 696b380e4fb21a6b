import type { Metadata } from "next";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { PeopleList } from "@/components/accounts/people-list.tsx";
import { OwnNewsletter } from "@/components/newsletter/own-newsletter.tsx";
import { MailForm } from "@/components/notices/mail-form.tsx";
import { GuestRecommendedChoice, RecommendedChoice } from "@/components/stories/recommended-choice.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { FileForm } from "@/components/verdicts/file-form.tsx";
import { ignoreAction } from "@/lib/accounts/actions.ts";
import { ignoredBy } from "@/lib/accounts/ignored.ts";
import { mailChoicesOf } from "@/lib/notices/queries.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import { unfollowAction } from "@/lib/recommends/actions.ts";
import { followedBy } from "@/lib/recommends/queries.ts";
import { seesRecommended } from "@/lib/related/queries.ts";
import { keepsVotes } from "@/lib/verdicts/queries.ts";

export const metadata: Metadata = { title: "Options" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What a member can have otherwise than others. */
export default async function OptionsPage({ searchParams }: Props) {
  const actor = await currentActor();
  if (!actor) return <GuestOptions />;
  const [choices, recommended, followed, ignored, keeps, { said }] = await Promise.all([
    mailChoicesOf(actor.id),
    seesRecommended(actor),
    followedBy(actor),
    ignoredBy(actor),
    keepsVotes(actor),
    searchParams,
  ]);
  return (
    <AccountPage title="Options" lead="How the site is for you, and when it writes to you." wide>
      <Panel title="Mail">
        <MailForm choices={choices} />
      </Panel>
      <Panel title="Your votes" id="votes">
        <FileForm keeps={keeps} />
      </Panel>
      <Panel title="Recommended stories" id="recommended">
        <RecommendedChoice shown={recommended} />
      </Panel>
      <Panel title="People you follow" id="followed">
        <PeopleList
          {...{ people: followed, stop: unfollowAction, field: "wanted" }}
          {...{ label: "Stop following", none: "You follow nobody yet." }}
        >
          You are told of their new stories, in your notices and by mail as you choose above. Nobody else learns whom
          you follow: they see only how many follow them. You find the button on their profile and under their stories.
        </PeopleList>
      </Panel>
      <OwnNewsletter actor={actor} done={said === "newsletter"} />
      <Panel title="People you ignore" id="ignored">
        <PeopleList
          {...{ people: ignored, stop: ignoreAction, field: "ignored" }}
          {...{ label: "Stop ignoring", none: "You ignore nobody." }}
        >
          Their comments are folded away for you, and you get no notices about what they do. Nobody else learns of it.
          You find the way to ignore somebody on their profile and below their comments.
        </PeopleList>
      </Panel>
    </AccountPage>
  );
}

// What a browser can keep by itself is a guest's to choose, too.
function GuestOptions() {
  return (
    <AccountPage title="Options" wide>
      <Panel title="Recommended stories" id="recommended">
        <GuestRecommendedChoice />
      </Panel>
      <p>
        <a href="/log-in?next=/dashboard/options" className="link target">
          Log in to see all your options
        </a>
      </p>
    </AccountPage>
  );
}
