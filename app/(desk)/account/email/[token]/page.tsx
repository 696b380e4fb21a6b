import type { Metadata } from "next";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { SpentLink } from "@/components/accounts/spent-link.tsx";
import { TokenForm } from "@/components/accounts/token-form.tsx";
import { worksNow } from "@/lib/accounts/take-token.ts";

export const metadata: Metadata = { title: "Confirm your new address", referrer: "same-origin" };

type Props = { params: Promise<{ token: string }> };

export default async function ConfirmEmailPage({ params }: Props) {
  const { token } = await params;
  return (
    <AccountPage title="Confirm your new address">
      {(await worksNow(token, "change-email")) ? (
        <>
          <p>Press the button, and mail goes to this address from now on. You log in with it, too.</p>
          <TokenForm use="change-email" token={token} />
        </>
      ) : (
        <SpentLink href="/account" label="Ask for the change again." />
      )}
    </AccountPage>
  );
}
