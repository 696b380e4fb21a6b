import type { Metadata } from "next";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { StopForm } from "@/components/notices/stop-form.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { stoppedBy } from "@/lib/notices/stop-mails.ts";

export const metadata: Metadata = { title: "Stop these mails", referrer: "same-origin" };

type Props = { params: Promise<{ token: string }> };

/** Where the link in a mail ends mails like it, without logging in. */
export default async function StopPage({ params }: Props) {
  const { token } = await params;
  const stopped = await stoppedBy(token);
  return (
    <AccountPage title="Stop these mails">
      {stopped ? (
        <Question names={stopped.names} token={token} />
      ) : (
        <Notice title="This link is not whole, so nothing was changed.">
          Open the link in the mail once more, or log in and choose which mails you get.
        </Notice>
      )}
      <p className="text-sm text-soft">
        The notices themselves stay on your dashboard. There you can also{" "}
        <a href="/dashboard/options" className="link">
          choose again
        </a>
        .
      </p>
    </AccountPage>
  );
}

function Question({ names, token }: { names: readonly string[]; token: string }) {
  if (names.length === 0)
    return (
      <Notice title="These mails are off." tone="good">
        You get none of them.
      </Notice>
    );
  return (
    <>
      <p>Press the button, and you get no more mail about:</p>
      <ul className="list-disc ps-5">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <StopForm token={token} />
    </>
  );
}
