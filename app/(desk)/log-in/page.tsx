import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { LogInForm } from "@/components/accounts/log-in-form.tsx";
import { ProviderButtons } from "@/components/accounts/providers/provider-buttons.tsx";
import { ProviderTrouble } from "@/components/accounts/providers/provider-trouble.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { listProviders } from "@/lib/accounts/providers/list-providers.ts";
import { afterLogIn, onwardQuery } from "@/lib/accounts/rules/onward.ts";
import { onwardInput } from "@/lib/accounts/schema.ts";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata: Metadata = { title: "Log in" };

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function LogInPage({ searchParams }: Props) {
  const query = await searchParams;
  const onward = onwardInput.parse(query);
  if (await currentActor()) redirect(afterLogIn(onward));
  return (
    <AccountPage title="Log in">
      {onward.choice && <Notice>Your choice is kept, and is cast as soon as you have logged in.</Notice>}
      <ProviderTrouble query={query} />
      <LogInForm onward={onward} />
      <ProviderButtons providers={listProviders()} onward={onward} />
      <p className="flex flex-wrap gap-x-6 text-soft">
        <a href="/reset" className="link target">
          Forgot your password?
        </a>
        <a href={`/log-in/link${onwardQuery(onward)}`} className="link target">
          Log in by a link in a mail
        </a>
        <a href={`/sign-up${onwardQuery(onward)}`} className="link target">
          No account yet? Create one
        </a>
      </p>
    </AccountPage>
  );
}
