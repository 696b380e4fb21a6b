import type { Metadata } from "next";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { TokenForm } from "@/components/accounts/token-form.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { onwardQuery } from "@/lib/accounts/rules/onward.ts";
import { worksNow } from "@/lib/accounts/take-token.ts";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata: Metadata = { title: "Become the admin", referrer: "same-origin" };

type Props = { params: Promise<{ token: string }> };

export default async function BeginAdminPage({ params }: Props) {
  const { token } = await params;
  if (!(await worksNow(token, "admin"))) {
    return (
      <AccountPage title="Become the admin">
        <Notice title="This link has been used or has expired.">
          While the site has no admin, it prints a new one each time it starts.
        </Notice>
      </AccountPage>
    );
  }
  return (
    <AccountPage
      title="Become the admin"
      lead="The first admin runs the site: members and their roles, and the demo world."
    >
      <Begin token={token} />
    </AccountPage>
  );
}

async function Begin({ token }: { token: string }) {
  const actor = await currentActor();
  const back = onwardQuery({ next: `/admin/begin/${token}` });
  if (actor) {
    return (
      <>
        <p>
          You are signed in as <b>{actor.penName}</b>. The button makes this account the admin.
        </p>
        <TokenForm use="admin" token={token} />
      </>
    );
  }
  return (
    <>
      <p>First sign up for an account of your own, or log in. You come back here afterwards.</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={`/sign-up${back}`} tone="solid">
          Create an account
        </LinkButton>
        <LinkButton href={`/log-in${back}`}>I have an account</LinkButton>
      </div>
    </>
  );
}
