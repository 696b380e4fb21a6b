import type { Metadata } from "next";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { SignInForm } from "@/components/accounts/sign-in-form.tsx";
import { SpentLink } from "@/components/accounts/spent-link.tsx";
import { onwardInput } from "@/lib/accounts/schema.ts";
import { worksNow } from "@/lib/accounts/take-token.ts";

export const metadata: Metadata = { title: "Log in by a link", referrer: "same-origin" };

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, string | string[]>> };

export default async function SignInByLinkPage({ params, searchParams }: Props) {
  const [{ token }, query] = await Promise.all([params, searchParams]);
  return (
    <AccountPage title="Log in by a link">
      {(await worksNow(token, "sign-in")) ? (
        <>
          <p>Press the button, and you are logged in. The link then works no more.</p>
          <SignInForm token={token} onward={onwardInput.parse(query)} />
        </>
      ) : (
        <SpentLink href="/log-in/link" label="Have a new link sent, or log in with your password." />
      )}
    </AccountPage>
  );
}
