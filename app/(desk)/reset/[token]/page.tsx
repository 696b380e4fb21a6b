import type { Metadata } from "next";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { ResetForm } from "@/components/accounts/reset-form.tsx";
import { SpentLink } from "@/components/accounts/spent-link.tsx";
import { worksNow } from "@/lib/accounts/take-token.ts";

export const metadata: Metadata = { title: "Set a new password", referrer: "same-origin" };

type Props = { params: Promise<{ token: string }> };

export default async function ResetPage({ params }: Props) {
  const { token } = await params;
  return (
    <AccountPage title="Set a new password">
      {(await worksNow(token, "reset")) ? (
        <ResetForm token={token} />
      ) : (
        <SpentLink href="/reset" label="Ask for a new link." />
      )}
    </AccountPage>
  );
}
