import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { TwoFactor } from "@/components/accounts/two-factor/two-factor.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { ownFactor } from "@/lib/accounts/two-factor/own-factor.ts";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata: Metadata = { title: "Two-factor" };

export default async function TwoFactorPage() {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/account/two-factor");
  return (
    <AccountPage
      title="Two-factor"
      lead="A code of an app on your phone beside your password: whoever learns your password cannot get in with it."
    >
      <Breadcrumbs crumbs={[{ label: "Account settings", href: "/account" }, { label: "Two-factor" }]} />
      <TwoFactor factor={await ownFactor(actor)} />
    </AccountPage>
  );
}
