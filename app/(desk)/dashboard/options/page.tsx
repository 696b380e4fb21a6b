import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { IgnoredList } from "@/components/accounts/ignored-list.tsx";
import { MailForm } from "@/components/notices/mail-form.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { FileForm } from "@/components/verdicts/file-form.tsx";
import { ignoredBy } from "@/lib/accounts/ignored.ts";
import { mailChoicesOf } from "@/lib/notices/queries.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import { keepsVotes } from "@/lib/verdicts/queries.ts";

export const metadata: Metadata = { title: "Options" };

/** What a member can have otherwise than others. */
export default async function OptionsPage() {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/dashboard/options");
  const [choices, ignored, keeps] = await Promise.all([mailChoicesOf(actor.id), ignoredBy(actor), keepsVotes(actor)]);
  return (
    <AccountPage title="Options" lead="How the site is for you, and when it writes to you." wide>
      <Panel title="Mail">
        <MailForm choices={choices} />
      </Panel>
      <Panel title="Your votes" id="votes">
        <FileForm keeps={keeps} />
      </Panel>
      <Panel title="People you ignore" id="ignored">
        <IgnoredList ignored={ignored} />
      </Panel>
    </AccountPage>
  );
}
