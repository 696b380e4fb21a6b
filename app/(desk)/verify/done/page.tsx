import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata: Metadata = { title: "Your address is confirmed" };

export default async function VerifiedPage() {
  const actor = await currentActor();
  if (actor && !actor.verified) redirect("/verify");
  return (
    <AccountPage
      title="Your address is confirmed"
      lead="Your votes and comments count from now on, and you can publish."
    >
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/" tone="solid">
          Read the newest stories
        </LinkButton>
        {actor ? (
          <LinkButton href="/account">Account settings</LinkButton>
        ) : (
          <LinkButton href="/log-in">Go to log-in</LinkButton>
        )}
      </div>
    </AccountPage>
  );
}
