import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { AskVerificationForm } from "@/components/accounts/ask-verification-form.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { ownAccount } from "@/lib/accounts/queries.ts";
import { env } from "@/lib/platform/env.ts";
import { showsLocalMail } from "@/lib/platform/mail/local-mail.ts";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata: Metadata = { title: "Check your mail" };

export default async function CheckMailPage() {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/verify");
  if (actor.verified) redirect("/verify/done");
  const { email } = await ownAccount(actor);
  return (
    <AccountPage
      title="Check your mail"
      lead={
        <>
          You are signed in, {actor.penName}. We have sent a link to <b className="break-words">{email}</b>: open it,
          and your votes and comments count and you can publish.
        </>
      }
    >
      <p>
        Until then you can read, vote, comment and write drafts; what you do is kept and takes effect when the address
        is confirmed. An account that nobody confirms is removed after seven days.
      </p>
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/" tone="solid">
          Read on
        </LinkButton>
        {showsLocalMail(env()) && <LinkButton href="/dev/mail">Open the mail of this computer</LinkButton>}
      </div>
      <AskVerificationForm />
      <p className="text-soft">
        Is the address wrong?{" "}
        <a href="/account" className="link target">
          Change it
        </a>
      </p>
    </AccountPage>
  );
}
