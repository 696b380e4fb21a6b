import type { Metadata } from "next";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { ChangeForm, EndForm, PauseForm } from "@/components/newsletter/subscription-forms.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { type SubscriptionView, subscriptionBy } from "@/lib/newsletter/queries.ts";
import { rhythmWords } from "@/lib/newsletter/rules/times.ts";
import { categories } from "@/lib/stories/categories.ts";

export const metadata: Metadata = { title: "Your newsletter", referrer: "same-origin" };

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const words: Record<string, string> = {
  confirmed: "It is confirmed: the newsletter comes to you from now on.",
  changed: "Your choice is saved.",
};

/** Where the link in each newsletter leads: what comes, and how to change, pause or end it, without logging in. */
export default async function SubscriptionPage({ params, searchParams }: Props) {
  const [{ token }, { said }] = await Promise.all([params, searchParams]);
  const subscription = await subscriptionBy(token);
  const done = typeof said === "string" ? words[said] : undefined;
  return (
    <AccountPage title="Your newsletter" wide>
      {subscription && !subscription.ended && done && <FormMessage kind="success" title={done} />}
      {subscription ? <Choices subscription={subscription} /> : <NoSuchLink />}
    </AccountPage>
  );
}

async function Choices({ subscription }: { subscription: SubscriptionView }) {
  const { token, paused, ended, contributors, ...chosen } = subscription;
  if (ended) return <Ended />;
  const options = (await categories()).map(({ slug, name }) => ({ slug, name }));
  const { name, when } = rhythmWords[chosen.rhythm];
  return (
    <>
      <p>
        {paused ? "It is paused: nothing comes until you have it sent again." : `${name}, ${when}.`} Nothing is sent
        when there is nothing new.
      </p>
      <Panel title="What comes">
        <ChangeForm token={token} categories={options} chosen={{ ...chosen, contributors: contributors.join(", ") }} />
      </Panel>
      <Panel title={paused ? "Paused" : "Pause"}>
        <PauseForm token={token} paused={paused} />
      </Panel>
      <Panel title="Unsubscribe">
        <p className="mb-3 text-soft">We forget your address, and no newsletter comes any more.</p>
        <EndForm token={token} />
      </Panel>
    </>
  );
}

function Ended() {
  return (
    <Notice title="You have unsubscribed." tone="good">
      <p>
        No newsletter comes any more, and we have forgotten your address.{" "}
        <a href="/newsletter" className="link">
          Subscribe again
        </a>
      </p>
    </Notice>
  );
}

function NoSuchLink() {
  return (
    <Notice title="This link is not whole, so nothing was changed.">
      <p>Copy it from the newsletter once more, from its beginning to its end.</p>
    </Notice>
  );
}
