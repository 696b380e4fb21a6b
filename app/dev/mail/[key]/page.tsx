import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { LinkedText } from "@/components/accounts/linked-text.tsx";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Time } from "@/components/ui/time.tsx";
import { env } from "@/lib/platform/env.ts";
import { showsLocalMail } from "@/lib/platform/mail/local-mail.ts";
import { readOutbox } from "@/lib/platform/mail/outbox.ts";

export const metadata: Metadata = { title: "Mail", robots: { index: false }, referrer: "same-origin" };

type Props = { params: Promise<{ key: string }> };

export default async function LocalMailMessagePage({ params }: Props) {
  if (!showsLocalMail(env())) notFound();
  const mail = await readOutbox((await params).key);
  if (!mail) notFound();
  return (
    <SiteFrame>
      <AccountPage
        title={mail.subject}
        lead={
          <>
            to {mail.to}, <Time at={mail.at} format="full" />
          </>
        }
        wide
      >
        <LinkedText text={mail.text} />
        <Disclosure summary="As HTML">
          <iframe
            title="The mail as HTML"
            sandbox="allow-top-navigation-by-user-activation"
            srcDoc={mail.html.replace("<head>", '<head><base target="_top">')}
            className="h-[32rem] w-full border border-rule bg-white"
          />
        </Disclosure>
        <a href="/dev/mail" className="link target">
          All mail
        </a>
      </AccountPage>
    </SiteFrame>
  );
}
