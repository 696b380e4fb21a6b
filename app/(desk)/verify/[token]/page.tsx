import type { Metadata } from "next";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { SpentLink } from "@/components/accounts/spent-link.tsx";
import { TokenForm } from "@/components/accounts/token-form.tsx";
import { worksNow } from "@/lib/accounts/take-token.ts";

export const metadata: Metadata = { title: "Confirm your address", referrer: "same-origin" };

type Props = { params: Promise<{ token: string }> };

export default async function VerifyPage({ params }: Props) {
  const { token } = await params;
  return (
    <AccountPage title="Confirm your address">
      {(await worksNow(token, "verify")) ? (
        <>
          <p>Press the button, and your votes and comments count from now on.</p>
          <TokenForm use="verify" token={token} />
        </>
      ) : (
        <SpentLink href="/verify" label="See whether your address is confirmed, or have a new link sent." />
      )}
    </AccountPage>
  );
}
