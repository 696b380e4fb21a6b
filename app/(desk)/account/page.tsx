import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { AvatarForm } from "@/components/accounts/avatar-form.tsx";
import { BioForm } from "@/components/accounts/bio-form.tsx";
import { EmailForm } from "@/components/accounts/email-form.tsx";
import { PasswordForm } from "@/components/accounts/password-form.tsx";
import { PenNameForm } from "@/components/accounts/pen-name-form.tsx";
import { LinkedPanel } from "@/components/accounts/providers/linked-panel.tsx";
import { SessionList } from "@/components/accounts/session-list.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { ownLinked } from "@/lib/accounts/providers/queries.ts";
import { ownAccount, ownSessions } from "@/lib/accounts/queries.ts";
import { ownFactor } from "@/lib/accounts/two-factor/own-factor.ts";
import { now } from "@/lib/platform/clock.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import { changeAvatarAction } from "./avatar/actions.ts";

export const metadata: Metadata = { title: "Account settings" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SettingsPage({ searchParams }: Props) {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/account");
  const [account, sessions, factor, linked, query] = await Promise.all([
    ownAccount(actor),
    ownSessions(actor, now()),
    ownFactor(actor),
    ownLinked(actor),
    searchParams,
  ]);
  return (
    <AccountPage title="Account settings" lead="Your e-mail address is seen by nobody but you." wide>
      <Panel title="Name">
        <PenNameForm penName={account.penName} handle={account.handle} />
      </Panel>
      <Panel title="Avatar">
        <AvatarForm penName={account.penName} avatar={account.avatar} upload={changeAvatarAction} />
      </Panel>
      <Panel title="Profile text">
        <BioForm bio={account.bio} waiting={account.waiting} />
      </Panel>
      <Panel title="Links">
        <p className="text-soft">Pages of yours elsewhere, shown on your profile once they link back.</p>
        <a href="/account/links" className="link target font-semibold">
          Your links
        </a>
      </Panel>
      <Panel title="Mail address">
        <EmailForm email={account.email} />
      </Panel>
      <Panel title="Change of password">
        <PasswordForm email={account.email} />
      </Panel>
      <Panel title="Two-factor">
        <p className="text-soft">A code of an app on your phone, asked for after your password.</p>
        <a href="/account/two-factor" className="link target font-semibold">
          {factor.state === "on" ? "Two-factor is on: codes and settings" : "Set up two-factor"}
        </a>
      </Panel>
      <LinkedPanel {...linked} query={query} />
      <Panel title="Sessions" id="sessions">
        <SessionList sessions={sessions} current={actor.sessionId} />
      </Panel>
      <Panel title="Your data">
        <p className="text-soft">Everything of yours as a file, and the way to delete your account.</p>
        <a href="/account/data" className="link target font-semibold">
          Export or delete
        </a>
      </Panel>
    </AccountPage>
  );
}
