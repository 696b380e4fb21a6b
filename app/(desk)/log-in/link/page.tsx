import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { AskSignInLinkForm } from "@/components/accounts/ask-sign-in-link-form.tsx";
import { afterLogIn, onwardQuery } from "@/lib/accounts/rules/onward.ts";
import { onwardInput } from "@/lib/accounts/schema.ts";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata: Metadata = { title: "Log in by a link" };

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function AskSignInLinkPage({ searchParams }: Props) {
  const onward = onwardInput.parse(await searchParams);
  if (await currentActor()) redirect(afterLogIn(onward));
  return (
    <AccountPage
      title="Log in by a link"
      lead="Type your e-mail address. We send you a link that logs you in, without your password."
    >
      <AskSignInLinkForm onward={onward} />
      <a href={`/log-in${onwardQuery(onward)}`} className="link target">
        Log in with your password
      </a>
    </AccountPage>
  );
}
