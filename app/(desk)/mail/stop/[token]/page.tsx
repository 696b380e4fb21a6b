import type { Metadata } from "next";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { StopMailForm } from "@/components/invitations/stop-mail-form.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { mailStop } from "@/lib/platform/mail/stop-mail.ts";
import { siteName } from "@/lib/site/read-settings.ts";

export const metadata: Metadata = { title: "No more mail" };

type Props = { params: Promise<{ token: string }> };

/** Where the link leads that stands in mails which members have had sent: opening it changes nothing, the button does. */
export default async function StopMailPage({ params }: Props) {
  const { token } = await params;
  const found = await mailStop(token);
  return (
    <AccountPage title="No more mail" lead={`Mail that members of ${await siteName()} have had sent to you.`}>
      {!found && (
        <Notice title="This link is not whole.">
          <p>Copy it from the mail once more, from its beginning to its end.</p>
        </Notice>
      )}
      {found?.stopped && (
        <FormMessage kind="success" title="No member can have mail sent to your address from here any more." />
      )}
      {found && !found.stopped && (
        <>
          <p>
            Press the button, and no member can have an invitation or anything else sent to your address from here. What
            you have signed up for yourself still comes.
          </p>
          <StopMailForm token={token} />
        </>
      )}
    </AccountPage>
  );
}
