import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { LinkForm } from "@/components/accounts/link-form.tsx";
import { LinkList } from "@/components/accounts/link-list.tsx";
import { CopyText } from "@/components/feeds/copy-text.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { ownLinks } from "@/lib/accounts/profile-links/own-links.ts";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata: Metadata = { title: "Your links" };

export default async function LinksPage() {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/account/links");
  const { links, profile } = await ownLinks(actor);
  return (
    <AccountPage
      title="Your links"
      lead="Pages of yours elsewhere. Your profile shows those that link back to it."
      wide
    >
      <Breadcrumbs crumbs={[{ label: "Account settings", href: "/account" }, { label: "Your links" }]} />
      <Notice title="Think first" tone="accent">
        A link may tell who you are. If you write under a pen name to be safe, give none that has your real name.
      </Notice>
      <div className="space-y-2">
        <p>Put this link on your page, in its head or among its own links. Then add the page here.</p>
        <CopyText text={`<a rel="me" href="${profile}">My stories</a>`} what="the link" />
      </div>
      <LinkList links={links} />
      <LinkForm />
    </AccountPage>
  );
}
