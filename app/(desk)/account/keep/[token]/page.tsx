import type { Metadata } from "next";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { SpentLink } from "@/components/accounts/spent-link.tsx";
import { KeepLinkForm } from "@/components/privacy/keep-link-form.tsx";
import { worksNow } from "@/lib/accounts/take-token.ts";

export const metadata: Metadata = { title: "Keep your account", referrer: "same-origin" };

type Props = { params: Promise<{ token: string }> };

export default async function KeepPage({ params }: Props) {
  const { token } = await params;
  return (
    <AccountPage title="Keep your account">
      {(await worksNow(token, "keep-account")) ? (
        <>
          <p>Your account was to be deleted. Press the button, and it stays as it is.</p>
          <KeepLinkForm token={token} />
        </>
      ) : (
        <SpentLink href="/account/data" label="Log in to see how it stands with your account." />
      )}
    </AccountPage>
  );
}
