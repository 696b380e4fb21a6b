import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { IgnoredList } from "@/components/accounts/ignored-list.tsx";
import { OwnNewsletter } from "@/components/newsletter/own-newsletter.tsx";
import { MailForm } from "@/components/notices/mail-form.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { ignoredBy } from "@/lib/accounts/ignored.ts";
import { mailChoicesOf } from "@/lib/notices/queries.ts";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata: Metadata = { title: "Options" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What a member can have otherwise than others. */
export default async function OptionsPage({ searchParams }: Props) {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/dashboard/options");
  const [choices, ignored, { said }] = await Promise.all([mailChoicesOf(actor.id), ignoredBy(actor), searchParams]);
  return (
    <AccountPage title="Options" lead="How the site is for you, and when it writes to you." wide>
      <Panel title="Mail">
        <MailForm choices={choices} />
      </Panel>
      <OwnNewsletter actor={actor} done={said === "newsletter"} />
      <Panel title="People you ignore" id="ignored">
        <IgnoredList ignored={ignored} />
      </Panel>
    </AccountPage>
  );
}
