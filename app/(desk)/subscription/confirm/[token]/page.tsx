import type { Metadata } from "next";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { SpentLink } from "@/components/accounts/spent-link.tsx";
import { ConfirmForm } from "@/components/newsletter/subscription-forms.tsx";
import { isAsked } from "@/lib/newsletter/confirm-subscription.ts";
import { siteName } from "@/lib/site/read-settings.ts";

export const metadata: Metadata = { title: "Confirm the newsletter", referrer: "same-origin" };

type Props = { params: Promise<{ token: string }> };

/** Where the first mail leads: opening it changes nothing, the button does. */
export default async function ConfirmPage({ params }: Props) {
  const { token } = await params;
  return (
    <AccountPage title="Confirm the newsletter">
      {(await isAsked(token)) ? (
        <>
          <p>Press the button, and the newsletter of {await siteName()} comes to the address that this mail came to.</p>
          <ConfirmForm token={token} />
        </>
      ) : (
        <SpentLink href="/newsletter" label="Ask for the newsletter once more." />
      )}
    </AccountPage>
  );
}
