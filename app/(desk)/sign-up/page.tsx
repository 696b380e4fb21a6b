import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { ProviderButtons } from "@/components/accounts/providers/provider-buttons.tsx";
import { SignUpForm } from "@/components/accounts/sign-up-form.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { listProviders } from "@/lib/accounts/providers/list-providers.ts";
import { afterLogIn, onwardQuery } from "@/lib/accounts/rules/onward.ts";
import { signUpQuery } from "@/lib/accounts/schema.ts";
import { invitationWorks } from "@/lib/accounts/take-invitation.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import { siteName, siteSettings } from "@/lib/site/read-settings.ts";
import type { SiteSettings } from "@/lib/site/schema.ts";

export const metadata: Metadata = { title: "Sign up" };

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function SignUpPage({ searchParams }: Props) {
  const { invitation, ...onward } = signUpQuery.parse(await searchParams);
  if (await currentActor()) redirect(afterLogIn(onward));
  const [{ signUp }, works] = await Promise.all([siteSettings(), invitation ? invitationWorks(invitation) : false]);
  const isOpen = signUp === "open" || (signUp === "invitation" && works);
  return (
    <AccountPage title="Sign up" lead={leadFor(signUp, await siteName())}>
      <WayIn signUp={signUp} invited={invitation !== undefined} works={works} />
      {isOpen && onward.choice && <Notice>Your choice is kept, and is cast as soon as you have signed up.</Notice>}
      {isOpen && <SignUpForm onward={onward} invitation={works ? invitation : undefined} />}
      {isOpen && <ProviderButtons providers={listProviders()} onward={{ ...onward, ...(works && { invitation }) }} />}
      <p className="text-soft">
        You have an account?{" "}
        <a href={`/log-in${onwardQuery(onward)}`} className="link target">
          Use it instead
        </a>
      </p>
    </AccountPage>
  );
}

function leadFor(signUp: SiteSettings["signUp"], name: string): string {
  const who = { open: "Anyone can join", invitation: "Who is invited can join", closed: "Members of" }[signUp];
  if (signUp === "closed") return `${who} ${name} vote on what they read, comment, and write what they saw.`;
  return `${who} ${name}: vote on what you read, comment, and write what you saw.`;
}

type Way = { signUp: SiteSettings["signUp"]; invited: boolean; works: boolean };

/** Whether one can come in, and by what. */
function WayIn({ signUp, invited, works }: Way) {
  if (signUp === "closed")
    return (
      <Notice title="This site takes no new members just now.">
        <p>Everything here can still be read, and you can report what breaks the rules.</p>
      </Notice>
    );
  if (invited && works)
    return <Notice title="You are invited.">The invitation is for you alone and works once.</Notice>;
  if (invited && signUp === "open")
    return <Notice title="This invitation has been used or has expired.">You need none: anyone can sign up.</Notice>;
  if (signUp === "open") return null;
  const title = invited ? "This invitation has been used or has expired." : "New members come by invitation here.";
  return (
    <Notice title={title}>
      <p>Ask a member for {invited ? "another" : "one"}: each of them has some to give.</p>
    </Notice>
  );
}
