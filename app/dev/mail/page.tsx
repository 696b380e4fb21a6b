import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Time } from "@/components/ui/time.tsx";
import { env } from "@/lib/platform/env.ts";
import { showsLocalMail } from "@/lib/platform/mail/local-mail.ts";
import { listOutbox } from "@/lib/platform/mail/outbox.ts";

export const metadata: Metadata = { title: "Mail of this computer", robots: { index: false } };

/** The mails that nothing is there to send, for somebody who runs the site on their own computer. */
export default async function LocalMailPage() {
  if (!showsLocalMail(env())) notFound();
  const mails = await listOutbox();
  return (
    <SiteFrame>
      <AccountPage
        title="Mail of this computer"
        lead="No mail server is set, so the site keeps its mail here. Nobody but this computer can see this page."
        wide
      >
        {mails.length === 0 && (
          <EmptyState title="No mail yet">Sign up or ask for a new password, and the mail appears here.</EmptyState>
        )}
        <ol className="border-b border-rule">
          {mails.map((mail) => (
            <li key={mail.key} className="border-t border-rule py-3">
              <a href={`/dev/mail/${mail.key}`} className="quiet-link target font-semibold">
                {mail.subject}
              </a>
              <p className="text-sm text-soft">
                to {mail.to}, <Time at={mail.at} format="full" />
              </p>
            </li>
          ))}
        </ol>
      </AccountPage>
    </SiteFrame>
  );
}
